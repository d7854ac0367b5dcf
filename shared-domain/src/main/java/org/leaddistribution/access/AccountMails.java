package org.leaddistribution.access;

import java.util.List;
import org.leaddistribution.member.Member;

/// The mails that accounts need, queued to be sent when they can be.
///
/// The token of such a mail is drawn when it is sent, so that none lies about and its life starts then.
public interface AccountMails {
    /// Tells new members how to choose their first password.
    void queueInvitations(List<Member> members);

    /// Tells somebody how to choose another password; one that waits already is not queued twice.
    void queueReset(Username username);
}
