package org.leaddistribution.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaddistribution.kernel.Sha256;

/// 256 random bits that open something to whoever shows them: a session, an invitation, a reset.
///
/// Only its [TokenHash] is ever stored, so a stolen database opens nothing.
///
/// @param value 43 characters of base64url
public record SecretToken(String value) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public SecretToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    public static SecretToken drawn() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The token in what a client sent, or nothing when it cannot be one of ours.
    public static Optional<SecretToken> in(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SecretToken(sent)) : Optional.empty();
    }

    public TokenHash hash() {
        return TokenHash.of(this);
    }

    @Override
    public String toString() {
        return "<hidden>";
    }

    /// What is stored of a [SecretToken]: its SHA-256 in 64 hex digits.
    public record TokenHash(String hex) {
        static TokenHash of(SecretToken token) {
            return new TokenHash(Sha256.hexOf(token.value()));
        }
    }
}
