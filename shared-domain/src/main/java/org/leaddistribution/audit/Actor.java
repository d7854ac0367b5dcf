package org.leaddistribution.audit;

import org.leaddistribution.member.Username;

/// Who does something that is kept in the audit log.
///
/// @param name a user name, or in brackets what acts without one
public record Actor(String name) {
    /// Whoever runs commands on the machine itself.
    public static final Actor OPERATOR = new Actor("(operator)");

    /// Whoever holds the link in a mail, signed out.
    public static final Actor LINK_HOLDER = new Actor("(link in a mail)");

    /// The product itself: what it does because somebody asked earlier, or because it is due.
    public static final Actor SYSTEM = new Actor("(system)");

    public static Actor of(Username username) {
        return new Actor(username.value());
    }
}
