package org.leaddistribution.fake;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.leaddistribution.access.UnsubscribeLinks.SigningKeys;

/// Signing keys in a map.
public final class InMemorySigningKeys implements SigningKeys {
    private final Map<String, SecretKey> keys = new HashMap<>();

    @Override
    public SecretKey named(String name) {
        return keys.computeIfAbsent(name, _ -> drawn());
    }

    private static SecretKey drawn() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
