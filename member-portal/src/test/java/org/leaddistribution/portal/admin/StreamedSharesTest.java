package org.leaddistribution.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.ShareOutline;

/// What a distribution says of its rounds is never held whole.
final class StreamedSharesTest {
    private static final int ROUNDS = 20;
    private static final int MEMBERS = 2_000;
    private static final Instant DEALT = Instant.parse("2026-03-01T09:00:00Z");

    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private final List<Integer> writtenBeforeARoundWasRead = new ArrayList<>();

    @Test
    void aRoundIsReadWhenTheOnesBeforeItAreWritten() throws IOException {
        Json.write(DistributionItem.whole(dealt(), plans()), answer);

        var json = new JsonMapper().readTree(answer.toByteArray());
        assertThat(json.required("rounds")).hasSize(ROUNDS);
        assertThat(json.required("rounds").findValues("members"))
                .allSatisfy(members -> assertThat(members).hasSize(MEMBERS));
        int ofARound = answer.size() / ROUNDS;
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(writtenBeforeARoundWasRead.get(round))
                    .isGreaterThanOrEqualTo(round * ofARound - ofARound / 10);
        }
    }

    private static Distribution dealt() {
        var queued = ADistribution.aDistribution().build();
        var rounds = IntStream.rangeClosed(1, ROUNDS).mapToObj(StreamedSharesTest::round).toList();
        return new Distribution(
                queued.id(),
                queued.upload(),
                DistributionStatus.COMPLETED,
                queued.run(),
                queued.outlook(),
                rounds,
                0,
                MEMBERS,
                List.of());
    }

    private static Round round(int number) {
        return new Round(
                number, "seed", "hash", number, MEMBERS, 0, MEMBERS, null, DEALT, DEALT, List.of(),
                List.of());
    }

    private Plans plans() {
        return (Plans)
                Proxy.newProxyInstance(
                        Plans.class.getClassLoader(),
                        new Class<?>[] {Plans.class},
                        (_, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("forEachOutline");
                            @SuppressWarnings("unchecked")
                            var action = (Consumer<ShareOutline>) arguments[1];
                            writtenBeforeARoundWasRead.add(answer.size());
                            IntStream.range(0, MEMBERS).forEach(n -> action.accept(outline(n)));
                            return null;
                        });
    }

    private static ShareOutline outline(int number) {
        var member = new Recipient(new MemberAddress("0x" + number), "m" + number, Tier.GOLD);
        return new ShareOutline(member, 500, 500, new BoundBy.Quota());
    }
}
