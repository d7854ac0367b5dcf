package org.leaddistribution.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHashTest {
    private static final MemberShare ANN = share("ann", "l1", "l2");
    private static final MemberShare BOB = share("bob", "l3");
    private static final String HASH = PlanHash.of("s", 10, List.of(ANN, BOB));

    @Test
    void theHashIsSha256OfTheDocumentedForm() throws Exception {
        var form = "24:lead-distribution plan 1" + "2:é10;2;" + "3:ann2;2:l12:l2" + "3:zoe0;";
        var expected =
                MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));

        assertThat(PlanHash.of("é", 10, List.of(share("zoe"), share("ann", "l2", "l1"))))
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void noOrderChangesTheHash() {
        assertThat(PlanHash.of("s", 10, List.of(BOB, share("ann", "l2", "l1")))).isEqualTo(HASH);
    }

    @Test
    void seedCapAndEveryAssignmentChangeTheHash() {
        assertThat(
                        List.of(
                                PlanHash.of("t", 10, List.of(ANN, BOB)),
                                PlanHash.of("s", 11, List.of(ANN, BOB)),
                                PlanHash.of("s", 10, List.of(ANN)),
                                PlanHash.of("s", 10, List.of(ANN, share("bob"))),
                                PlanHash.of("s", 10, List.of(ANN, share("bob", "l4"))),
                                PlanHash.of("s", 10, List.of(share("ann", "l1"), BOB)),
                                PlanHash.of("s", 10, List.of(share("ann", "l1l2"), BOB)),
                                PlanHash.of("s", 10, List.of(share("ann", "l1", "l3"), BOB))))
                .doesNotHaveDuplicates()
                .doesNotContain(HASH);
    }

    private static MemberShare share(String id, String... leads) {
        return new MemberShare(id, 5, List.of(leads), new BoundBy.Quota());
    }
}
