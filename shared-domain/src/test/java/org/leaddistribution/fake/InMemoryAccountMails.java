package org.leaddistribution.fake;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.access.AccountMails;
import org.leaddistribution.access.Username;
import org.leaddistribution.member.Member;

/// Account mails in two lists.
public final class InMemoryAccountMails implements AccountMails {
    private final List<String> invited = new ArrayList<>();
    private final List<String> resets = new ArrayList<>();

    @Override
    public void queueInvitations(List<Member> members) {
        members.forEach(member -> invited.add(member.username()));
    }

    @Override
    public void queueReset(Username username) {
        if (!resets.contains(username.value())) {
            resets.add(username.value());
        }
    }

    /// The names of those who were invited, in order.
    public List<String> invited() {
        return invited;
    }

    /// The names of those who get a reset, in order.
    public List<String> resets() {
        return resets;
    }
}
