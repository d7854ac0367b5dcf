package org.leaddistribution.delivery;

/// How the files of all members were fetched.
///
/// @param total downloads of all files together
/// @param filesNever files that nobody fetched yet
public record DownloadStatistics(long total, long filesNever, long filesOnce, long filesMany) {}
