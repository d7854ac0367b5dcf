package org.leaddistribution.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.member.Username;

/// Mailed tokens in a map.
public final class InMemoryAccountTokens implements AccountTokens {
    private final Map<TokenHash, AccountToken> tokens = new HashMap<>();

    @Override
    public void store(AccountToken token) {
        tokens.put(token.token(), token);
    }

    @Override
    public Optional<AccountToken> find(TokenHash hash, TokenPurpose purpose, Instant now) {
        return Optional.ofNullable(tokens.get(hash))
                .filter(token -> token.purpose() == purpose && token.isGoodAt(now));
    }

    @Override
    public Optional<AccountToken> redeem(TokenHash hash, TokenPurpose purpose, Instant now) {
        var found = find(hash, purpose, now);
        found.ifPresent(_ -> tokens.remove(hash));
        return found;
    }

    @Override
    public void cancel(Username username, TokenPurpose purpose) {
        tokens.values()
                .removeIf(
                        token ->
                                token.purpose() == purpose
                                        && token.username().isSamePersonAs(username));
    }

    @Override
    public void cancelAllOf(Collection<Username> usernames) {
        tokens.values()
                .removeIf(token -> usernames.stream().anyMatch(token.username()::isSamePersonAs));
    }
}
