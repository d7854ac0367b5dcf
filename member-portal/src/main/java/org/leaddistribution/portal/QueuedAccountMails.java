package org.leaddistribution.portal;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.leaddistribution.access.AccountMails;
import org.leaddistribution.access.Username;
import org.leaddistribution.member.Member;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.notice.Outbox;

/// Puts the mails that accounts need into the outbox.
final class QueuedAccountMails implements AccountMails {
    private final Outbox outbox;
    private final InstantSource clock;

    QueuedAccountMails(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void queueInvitations(List<Member> members) {
        var invitations =
                members.stream().map(member -> new Invitation(key(), member.username())).toList();
        outbox.queue(invitations, clock.instant());
    }

    @Override
    public void queueReset(Username username) {
        outbox.queue(List.of(new PasswordReset(key(), username.value())), clock.instant());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
