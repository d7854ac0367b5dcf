package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.access.TokenPurpose.INVITATION;
import static org.leaddistribution.access.TokenPurpose.RESET;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.member.Username;

/// What every keeper of mailed tokens does.
public abstract class AccountTokensContract {
    private static final Username ANN = new Username("Ann");

    private AccountTokens tokens;

    protected abstract AccountTokens tokens();

    @BeforeEach
    void open() {
        tokens = tokens();
    }

    @Test
    void isGoodOnce() {
        var stored = stored(ANN, RESET);

        assertThat(tokens.find(stored.token(), RESET, LONG_AGO)).contains(stored);
        assertThat(tokens.redeem(stored.token(), RESET, LONG_AGO)).contains(stored);
        assertThat(tokens.redeem(stored.token(), RESET, LONG_AGO)).isEmpty();
        assertThat(tokens.find(stored.token(), RESET, LONG_AGO)).isEmpty();
    }

    @Test
    void isGoodForItsPurposeOnly() {
        var token = stored(ANN, RESET).token();

        assertThat(tokens.find(token, INVITATION, LONG_AGO)).isEmpty();
        assertThat(tokens.redeem(token, INVITATION, LONG_AGO)).isEmpty();
        assertThat(tokens.redeem(token, RESET, LONG_AGO)).isPresent();
    }

    @Test
    void expires() {
        var token = stored(ANN, RESET).token();
        var end = LONG_AGO.plus(RESET.life());

        assertThat(tokens.find(token, RESET, end.minusMillis(1))).isPresent();
        assertThat(tokens.find(token, RESET, end)).isEmpty();
        assertThat(tokens.redeem(token, RESET, end)).isEmpty();
    }

    @Test
    void cancelsAllOfAPersonAndNobodyElses() {
        var anns = List.of(stored(ANN, RESET), stored(ANN, INVITATION));
        var bobs = stored(new Username("bob"), RESET);

        tokens.cancelAllOf(new Username("ANN"));

        assertThat(anns)
                .allSatisfy(
                        token ->
                                assertThat(tokens.find(token.token(), token.purpose(), LONG_AGO))
                                        .isEmpty());
        assertThat(tokens.find(bobs.token(), RESET, LONG_AGO)).isPresent();
    }

    @Test
    void cancelsAllOfSeveralPeopleAtOnce() {
        var anns = stored(ANN, RESET).token();
        var bobs = stored(new Username("bob"), INVITATION).token();
        var cats = stored(new Username("cat"), RESET).token();

        tokens.cancelAllOf(List.of(new Username("ANN"), new Username("bob")));

        assertThat(tokens.find(anns, RESET, LONG_AGO)).isEmpty();
        assertThat(tokens.find(bobs, INVITATION, LONG_AGO)).isEmpty();
        assertThat(tokens.find(cats, RESET, LONG_AGO)).isPresent();
    }

    @Test
    void cancelsThoseOfOnePurposeAndNoOthers() {
        var invitation = stored(ANN, INVITATION).token();
        var reset = stored(ANN, RESET).token();
        var bobs = stored(new Username("bob"), INVITATION).token();

        tokens.cancel(new Username("ANN"), INVITATION);

        assertThat(tokens.find(invitation, INVITATION, LONG_AGO)).isEmpty();
        assertThat(tokens.find(reset, RESET, LONG_AGO)).isPresent();
        assertThat(tokens.find(bobs, INVITATION, LONG_AGO)).isPresent();
    }

    @Test
    void keepsATokenFromBeforeItWasKeptToWhomItWent() {
        var end = LONG_AGO.plus(RESET.life());
        var older = new AccountToken(SecretToken.drawn().hash(), ANN, RESET, end, null);
        tokens.store(older);

        assertThat(tokens.find(older.token(), RESET, LONG_AGO)).contains(older);
    }

    private AccountToken stored(Username username, TokenPurpose purpose) {
        var token =
                new AccountToken(
                        SecretToken.drawn().hash(),
                        username,
                        purpose,
                        LONG_AGO.plus(purpose.life()),
                        new AccountToken.Sent("ann@example.org", 3));
        tokens.store(token);
        return token;
    }
}
