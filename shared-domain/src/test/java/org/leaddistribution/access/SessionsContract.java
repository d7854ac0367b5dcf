package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;
import static org.leaddistribution.fake.People.memberAccount;
import static org.leaddistribution.fake.People.staffAccount;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Username;

/// What every keeper of sessions does.
public abstract class SessionsContract {
    private static final Duration ALMOST_IDLE = Session.LONGEST_IDLE.minusSeconds(1);

    private Sessions sessions;

    protected abstract Sessions sessions();

    @BeforeEach
    void open() {
        sessions = sessions();
    }

    @Test
    void findsASessionByItsToken() {
        var session = started("ann");

        assertThat(sessions.touch(session.token(), LONG_AGO)).contains(session);
        assertThat(sessions.touch(SecretToken.drawn().hash(), LONG_AGO)).isEmpty();
    }

    @Test
    void endsWhatStandsIdle() {
        var token = started("ann").token();

        assertThat(sessions.touch(token, LONG_AGO.plus(Session.LONGEST_IDLE))).isEmpty();
    }

    @Test
    void whatIsUsedStaysUntilItIsTwelveHoursOld() {
        var token = started("ann").token();
        var end = LONG_AGO.plus(Session.LONGEST);

        var now = LONG_AGO;
        while (now.isBefore(end)) {
            assertThat(sessions.touch(token, now)).isPresent();
            now = now.plus(ALMOST_IDLE);
        }
        assertThat(sessions.touch(token, end)).isEmpty();
    }

    @Test
    void notesTheLastSight() {
        var token = started("ann").token();
        var later = LONG_AGO.plus(ALMOST_IDLE);

        assertThat(sessions.touch(token, later)).map(Session::lastSeenAt).contains(later);
    }

    @Test
    void isFoundWithoutBeingKeptAlive() {
        var session = started("ann");
        var token = session.token();
        var later = LONG_AGO.plus(ALMOST_IDLE);

        assertThat(sessions.find(token, later)).contains(session);
        assertThat(sessions.find(token, later)).map(Session::lastSeenAt).contains(LONG_AGO);
        assertThat(sessions.find(token, LONG_AGO.plus(Session.LONGEST_IDLE))).isEmpty();
        assertThat(sessions.find(SecretToken.drawn().hash(), LONG_AGO)).isEmpty();
    }

    @Test
    void endsOneSession() {
        var one = started("ann").token();
        var other = started("ann").token();

        sessions.end(one);
        sessions.end(one);

        assertThat(sessions.touch(one, LONG_AGO)).isEmpty();
        assertThat(sessions.touch(other, LONG_AGO)).isPresent();
    }

    @Test
    void endsAllSessionsOfAPersonAndNobodyElses() {
        var one = started("Ann").token();
        var other = started("ANN").token();
        var bobs = started("bob").token();

        sessions.endAllOf(new Username("ann"));

        assertThat(sessions.touch(one, LONG_AGO)).isEmpty();
        assertThat(sessions.touch(other, LONG_AGO)).isEmpty();
        assertThat(sessions.touch(bobs, LONG_AGO)).isPresent();
    }

    @Test
    void endsAllSessionsOfSeveralPeopleAtOnce() {
        var anns = started("Ann").token();
        var bobs = started("bob").token();
        var cats = started("cat").token();

        sessions.endAllOf(List.of(new Username("ann"), new Username("BOB")));

        assertThat(sessions.touch(anns, LONG_AGO)).isEmpty();
        assertThat(sessions.touch(bobs, LONG_AGO)).isEmpty();
        assertThat(sessions.touch(cats, LONG_AGO)).isPresent();
    }

    @Test
    void keepsTheRoleOfStaff() {
        var session =
                Session.opened(SecretToken.drawn(), staffAccount("eve", Role.SUPPORT), LONG_AGO);
        sessions.start(session);

        assertThat(sessions.touch(session.token(), LONG_AGO)).contains(session);
    }

    private Session started(String username) {
        var session = Session.opened(SecretToken.drawn(), memberAccount(username), LONG_AGO);
        sessions.start(session);
        return session;
    }
}
