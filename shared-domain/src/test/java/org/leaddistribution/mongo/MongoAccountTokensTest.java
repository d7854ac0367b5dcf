package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.access.TokenPurpose.RESET;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.access.AccountTokensContract;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.member.Username;

final class MongoAccountTokensTest extends AccountTokensContract {
    private final MongoStore store = FreshStore.open();

    @Override
    protected AccountTokens tokens() {
        return store.accountTokens();
    }

    @Test
    void ofManyWhoRedeemATokenAtOnceOneGetsIt() {
        var token = SecretToken.drawn().hash();
        var end = LONG_AGO.plus(RESET.life());
        store.accountTokens().store(new AccountToken(token, new Username("ann"), RESET, end, null));
        var redeemed = new AtomicInteger();

        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                pool.execute(
                        () ->
                                store.accountTokens()
                                        .redeem(token, RESET, LONG_AGO)
                                        .ifPresent(_ -> redeemed.incrementAndGet()));
            }
        }

        assertThat(redeemed).hasValue(1);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
