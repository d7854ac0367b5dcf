package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.access.AccountTokens.AccountToken.Sent;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.member.Username;

/// `account_tokens`, the key the hash of the token. Each store sweeps out those that have expired.
final class MongoAccountTokens implements AccountTokens {
    static final String COLLECTION = "account_tokens";
    static final String LOGIN = "login";
    static final String EXPIRES_AT = "expires_at";
    private static final String USERNAME = "username";
    private static final String PURPOSE = "purpose";
    private static final String SENT_TO = "sent_to";
    private static final String GENERATION = "generation";

    private final SessionCollection tokens;

    MongoAccountTokens(SessionDatabase database) {
        this.tokens = database.collection(COLLECTION);
    }

    @Override
    public void store(AccountToken token) {
        var now = token.expiresAt().minus(token.purpose().life());
        tokens.deleteMany(Filters.lte(EXPIRES_AT, now));
        var document =
                new Document(Fields.ID, token.token().hex())
                        .append(LOGIN, token.username().login())
                        .append(USERNAME, token.username().value())
                        .append(PURPOSE, token.purpose().code())
                        .append(EXPIRES_AT, token.expiresAt());
        if (token.sent() != null) {
            document.append(SENT_TO, token.sent().email())
                    .append(GENERATION, token.sent().generation());
        }
        tokens.insertOne(document);
    }

    @Override
    public Optional<AccountToken> find(TokenHash token, TokenPurpose purpose, Instant now) {
        return Optional.ofNullable(tokens.find(good(token, purpose, now)).first())
                .map(document -> toToken(document, purpose));
    }

    @Override
    public Optional<AccountToken> redeem(TokenHash token, TokenPurpose purpose, Instant now) {
        return Optional.ofNullable(tokens.findOneAndDelete(good(token, purpose, now)))
                .map(document -> toToken(document, purpose));
    }

    @Override
    public void cancel(Username username, TokenPurpose purpose) {
        tokens.deleteMany(
                Filters.and(
                        Filters.eq(LOGIN, username.login()), Filters.eq(PURPOSE, purpose.code())));
    }

    @Override
    public void cancelAllOf(Collection<Username> usernames) {
        var logins = usernames.stream().map(Username::login).toList();
        tokens.deleteMany(Filters.in(LOGIN, logins));
    }

    private static Bson good(TokenHash token, TokenPurpose purpose, Instant now) {
        return Filters.and(
                Filters.eq(Fields.ID, token.hex()),
                Filters.eq(PURPOSE, purpose.code()),
                Filters.gt(EXPIRES_AT, now));
    }

    private static AccountToken toToken(Document document, TokenPurpose purpose) {
        return new AccountToken(
                new TokenHash(Fields.text(document, Fields.ID)),
                new Username(Fields.text(document, USERNAME)),
                purpose,
                Fields.time(document, EXPIRES_AT),
                sent(document));
    }

    private static @Nullable Sent sent(Document document) {
        var email = document.getString(SENT_TO);
        return email == null ? null : new Sent(email, Fields.count(document, GENERATION));
    }
}
