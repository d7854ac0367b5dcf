package org.leaddistribution.notice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where mails that are not about a member's leads go.
///
/// @param adminEmail who is told of every distribution; null to tell whoever uploaded it
public record Recipients(AddressBook book, @Nullable String adminEmail) {
    Optional<String> adminFor(String uploader) {
        return adminEmail == null ? book.emailOf(uploader) : Optional.of(adminEmail);
    }

    Optional<String> personal(String username) {
        return book.emailOf(username);
    }

    /// Where the people who sign in read their mail, members and staff alike.
    public interface AddressBook {
        /// As it is now; empty when there is no such account, or it has no e-mail.
        Optional<String> emailOf(String username);
    }
}
