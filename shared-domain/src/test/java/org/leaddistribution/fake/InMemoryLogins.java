package org.leaddistribution.fake;

import java.util.HashSet;
import java.util.Set;
import org.leaddistribution.member.Username;

/// The names that are claimed, shared by the fakes of members' and staff's accounts.
public final class InMemoryLogins {
    private final Set<String> claimed = new HashSet<>();

    boolean isClaimed(Username username) {
        return claimed.contains(username.login());
    }

    void claim(Username username) {
        claimed.add(username.login());
    }
}
