package org.leaddistribution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.commons.validator.routines.EmailValidator;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.LeadKey;

/// Every address that is taken is one to the validator and has a key.
final class EmailFuzzTest {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "0",
                    "-",
                    ".",
                    "_",
                    "+",
                    "@",
                    "@",
                    "'",
                    "\"",
                    " ",
                    "é",
                    "ß",
                    "İ",
                    "ı",
                    "ς",
                    "Ⴀ",
                    "ა",
                    "例",
                    "。",
                    "．",
                    "ﬁ",
                    "\u0301",
                    "א",
                    "xn--",
                    ".org",
                    ".中国",
                    "[127.0.0.1]",
                    "[IPv6:::1]",
                    "example",
                    "\u00AD",
                    "🄰",
                    "ﷺ");

    @Test
    void whatIsTakenIsValidAndHasAKey() {
        var random = new Random(5);
        int taken = 0;
        for (int i = 0; i < 60_000; i++) {
            var email = drawn(random);
            if (CellRules.flawIn(LeadColumn.EMAIL, email).isEmpty()) {
                taken++;
                assertThat(EmailValidator.getInstance().isValid(email)).isTrue();
                assertThat(LeadKey.ofEmail(email).value()).hasSize(32);
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    private static String drawn(Random random) {
        var email = new StringBuilder("a");
        for (int i = random.nextInt(3); i > 0; i--) {
            email.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        email.append('@');
        for (int i = random.nextInt(4); i > 0; i--) {
            email.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return email.append(random.nextInt(4) == 0 ? "" : ".org").toString();
    }
}
