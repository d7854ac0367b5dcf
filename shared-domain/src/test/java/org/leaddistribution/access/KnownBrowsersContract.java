package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Username;

/// What every memory of browsers does.
public abstract class KnownBrowsersContract {
    private static final Username ANN = new Username("Ann");

    private KnownBrowsers browsers;

    protected abstract KnownBrowsers browsers();

    @BeforeEach
    void open() {
        browsers = browsers();
    }

    @Test
    void knowsABrowserOfThisPersonInAnyCaseOfTheName() {
        var browser = SecretToken.drawn().hash();
        browsers.remember(ANN, browser);

        assertThat(browsers.knows(new Username("aNN"), browser)).isTrue();
        assertThat(browsers.knows(new Username("bob"), browser)).isFalse();
        assertThat(browsers.knows(ANN, SecretToken.drawn().hash())).isFalse();
    }

    @Test
    void oneBrowserMayBelongToSeveralPeople() {
        var browser = SecretToken.drawn().hash();
        browsers.remember(ANN, browser);
        browsers.remember(new Username("bob"), browser);

        assertThat(browsers.knows(ANN, browser)).isTrue();
        assertThat(browsers.knows(new Username("bob"), browser)).isTrue();
    }

    @Test
    void forgetsTheOneThatWasAwayLongest() {
        var faithful = SecretToken.drawn().hash();
        var away = SecretToken.drawn().hash();
        browsers.remember(ANN, faithful);
        browsers.remember(ANN, away);
        Stream.generate(() -> SecretToken.drawn().hash())
                .limit(KnownBrowsers.REMEMBERED_PER_ACCOUNT - 2)
                .forEach(browser -> browsers.remember(ANN, browser));
        browsers.remember(ANN, faithful);

        browsers.remember(ANN, SecretToken.drawn().hash());

        assertThat(browsers.knows(ANN, faithful)).isTrue();
        assertThat(browsers.knows(ANN, away)).isFalse();
    }
}
