package org.leaddistribution.notice;

import java.util.Optional;

/// Where the people who sign in read their mail, members and staff alike.
public interface AddressBook {
    /// As it is now; empty when there is no such account, or it has no e-mail.
    Optional<String> emailOf(String username);
}
