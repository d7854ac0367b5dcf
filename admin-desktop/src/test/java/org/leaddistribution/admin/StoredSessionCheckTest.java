package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.CheckingSession;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.Session;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.fake.InMemoryLogins;
import org.leaddistribution.fake.InMemoryMemberAccounts;
import org.leaddistribution.fake.InMemoryOutbox;
import org.leaddistribution.fake.InMemorySessions;
import org.leaddistribution.fake.InMemoryStaffAccounts;
import org.leaddistribution.fake.People;
import org.leaddistribution.fake.SetClock;

class StoredSessionCheckTest {
    private static final Duration ALMOST_IDLE = Session.LONGEST_IDLE.minusMinutes(1);

    private final SetClock clock = new SetClock(People.LONG_AGO);
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryLogins logins = new InMemoryLogins();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(logins);
    private final AtomicLong touches = new AtomicLong();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void whatTheHolderTouchesKeepsTheSessionAlive() {
        var check = checkOf("ann", Role.ADMIN);

        for (int i = 0; i < 3; i++) {
            clock.goOn(ALMOST_IDLE);
            touches.incrementAndGet();
            assertThat(check.requireAdmin()).isEqualTo("ann");
        }
    }

    @Test
    void whatTheClockAsksKeepsNobodySignedIn() {
        var check = checkOf("ann", Role.ADMIN);
        check.requireSignedIn();
        clock.goOn(ALMOST_IDLE);
        check.requireSignedIn();
        assertThat(ended).hasValue(0);

        clock.goOn(Duration.ofMinutes(1));

        assertThatThrownBy(check::requireSignedIn)
                .isInstanceOf(UserError.class)
                .hasMessage("Your session has ended. Sign in again.");
        assertThat(ended).hasValue(1);
    }

    @Test
    void supportReadsAndDoesNothing() {
        var check = checkOf("eve", Role.SUPPORT);

        check.requireSignedIn();

        assertThatThrownBy(check::requireAdmin).hasMessage("Only administrators may do that.");
        assertThat(ended).hasValue(0);
    }

    private StoredSessionCheck checkOf(String name, Role role) {
        var account = People.staffAccount(name, role);
        staff.create(account);
        var token = SecretToken.drawn();
        sessions.start(Session.opened(token, account, clock.instant()));
        var members = new InMemoryMemberAccounts(logins, new InMemoryOutbox());
        var checking = new CheckingSession(sessions, new Accounts(members, staff), clock);
        return new StoredSessionCheck(checking, token, touches::get, ended::incrementAndGet);
    }
}
