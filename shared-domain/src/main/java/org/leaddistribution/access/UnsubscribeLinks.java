package org.leaddistribution.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.leaddistribution.member.MemberAddress;

/// The token in the unsubscribe link of a member's mails: it names the member, is signed, and stays good.
///
/// Nothing is stored for it, so the link of the oldest mail works too.
public final class UnsubscribeLinks {
    private static final String KEY = "unsubscribe";
    private static final String ALGORITHM = "HmacSHA256";

    private final SigningKeys keys;

    public UnsubscribeLinks(SigningKeys keys) {
        this.keys = keys;
    }

    /// @return base64url of the address, a dot, base64url of the signature
    public String tokenFor(MemberAddress member) {
        return encoded(utf8(member.value())) + "." + encoded(signature(member.value()));
    }

    /// The member that a token of ours names; nothing for a forged one.
    public Optional<MemberAddress> memberOf(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            var address =
                    new String(decoder.decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            var shown = decoder.decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature(address), shown)
                    ? Optional.of(new MemberAddress(address))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] signature(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.named(KEY));
            return mac.doFinal(utf8(address));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, everyPlatformHasIt);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The keys that links are signed with, the same for every program and after every start.
    public interface SigningKeys {
        int KEY_BYTES = 32;

        /// The key of this name, drawn when it is first asked for.
        SecretKey named(String name);
    }
}
