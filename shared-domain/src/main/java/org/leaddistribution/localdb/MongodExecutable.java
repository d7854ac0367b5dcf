package org.leaddistribution.localdb;

import java.nio.file.Path;

/// A `mongod` that has been run once to see that it can, and is new enough.
///
/// @param version as it prints it: `6.0.5`
public record MongodExecutable(Path path, String version) {}
