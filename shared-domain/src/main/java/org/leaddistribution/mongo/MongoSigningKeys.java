package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.UnsubscribeLinks.SigningKeys;
import org.leaddistribution.kernel.StoreFault.StoreBroken;

/// `signing_keys`: the first program that needs a key draws it, and all keep to that one.
final class MongoSigningKeys implements SigningKeys {
    private static final String COLLECTION = "signing_keys";
    private static final String KEY = "key";
    private static final String ALGORITHM = "HmacSHA256";

    private final SessionCollection keys;
    private final Map<String, SecretKey> seen = new ConcurrentHashMap<>();

    MongoSigningKeys(SessionDatabase database) {
        this.keys = database.collection(COLLECTION);
    }

    @Override
    public SecretKey named(String name) {
        return seen.computeIfAbsent(name, this::load);
    }

    private SecretKey load(String name) {
        var stored = stored(name);
        if (stored == null) {
            draw(name);
            stored = stored(name);
        }
        if (stored == null) {
            throw new StoreBroken("The signing key " + name + " was drawn and is not there.");
        }
        return new SecretKeySpec(stored.get(KEY, Binary.class).getData(), ALGORITHM);
    }

    private @Nullable Document stored(String name) {
        return keys.find(Filters.eq(Fields.ID, name)).first();
    }

    private void draw(String name) {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var key = new Document(Fields.ID, name).append(KEY, new Binary(bytes));
        keys.insertMissing(List.of(key));
    }
}
