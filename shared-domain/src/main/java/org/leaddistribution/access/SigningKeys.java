package org.leaddistribution.access;

import javax.crypto.SecretKey;

/// The keys that links are signed with, the same for every program and after every start.
public interface SigningKeys {
    int KEY_BYTES = 32;

    /// The key of this name, drawn when it is first asked for.
    SecretKey named(String name);
}
