package org.leaddistribution.notice;

import java.util.Optional;
import org.leaddistribution.member.MemberAddress;

/// Signed words that let a member turn the mails off without signing in. Nothing is stored for them.
public interface UnsubscribeTokens {
    /// URL-safe, the same for the same member.
    String of(MemberAddress member);

    /// The member that a token was made for, or empty when it is forged.
    Optional<MemberAddress> memberOf(String token);
}
