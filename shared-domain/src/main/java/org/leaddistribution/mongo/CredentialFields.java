package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.PasswordHash;

/// The fields that `members` and `staff` keep credentials in.
final class CredentialFields {
    static final String PASSWORD_HASH = "password_hash";
    static final String GENERATION = "credentials_generation";

    private CredentialFields() {}

    static Document append(Document account, Credentials credentials) {
        account.append(GENERATION, credentials.generation());
        return credentials.hash() == null
                ? account
                : account.append(PASSWORD_HASH, credentials.hash().encoded());
    }

    static Credentials of(Document account) {
        var encoded = account.getString(PASSWORD_HASH);
        return new Credentials(
                encoded == null ? null : new PasswordHash(encoded),
                Fields.count(account, GENERATION));
    }

    static boolean haveHash(Document account) {
        return account.getString(PASSWORD_HASH) != null;
    }

    static Bson setHash(PasswordHash hash) {
        return Updates.set(PASSWORD_HASH, hash.encoded());
    }

    static Bson hasHash() {
        return Filters.exists(PASSWORD_HASH);
    }

    static Bson dropHash() {
        return Updates.unset(PASSWORD_HASH);
    }

    static Bson nextGeneration() {
        return Updates.inc(GENERATION, 1L);
    }

    static Bson hashIs(PasswordHash hash) {
        return Filters.eq(PASSWORD_HASH, hash.encoded());
    }
}
