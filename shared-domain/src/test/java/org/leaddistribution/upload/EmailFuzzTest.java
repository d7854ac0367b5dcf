package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.commons.validator.routines.EmailValidator;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.LongForm;
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

    private static final List<String> DOMAINS =
            List.of(
                    "example.org",
                    "EXAMPLE.Org",
                    "mail.example.co.uk",
                    "xn--fiqs8s.xn--fiqs8s",
                    "[127.0.0.1]",
                    "[IPv6:::1]",
                    "example",
                    "org",
                    "example.org.",
                    "-a.org",
                    "a-.org",
                    "a..org",
                    "x".repeat(63) + ".org",
                    "x".repeat(64) + ".org");

    @Test
    void whatIsTakenIsValidAndHasAKey() {
        var random = new Random(5);
        var rules = new CellRules(new EmailRule());
        int taken = 0;
        for (int i = 0; i < 60_000; i++) {
            var email = drawn(random);
            if (rules.flawIn(LeadColumn.EMAIL, email).isEmpty()) {
                taken++;
                assertThat(EmailValidator.getInstance().isValid(email)).isTrue();
                assertThat(LeadKey.ofEmail(email).value()).hasSize(32);
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    /// One rule sees all of them, so that its remembered domains are asked often.
    @Test
    void asciiAddressesAreJudgedAsTheValidatorJudgesThem() {
        var random = new Random(8);
        var rule = new EmailRule();
        int taken = 0;
        for (int i = LongForm.of(20_000, 500_000); i > 0; i--) {
            var email = inAscii(random);
            boolean valid = EmailValidator.getInstance().isValid(email);
            assertThat(rule.flawIn(email).isEmpty()).as(email).isEqualTo(valid);
            taken += valid ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    private static String inAscii(Random random) {
        var email = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            email.append(random.nextInt(4) > 0 ? "ab" : any(random));
        }
        email.append(random.nextInt(30) == 0 ? "x".repeat(60 + random.nextInt(8)) : "").append('@');
        var domain = DOMAINS.get(random.nextInt(DOMAINS.size()));
        int changed = random.nextInt(2 * domain.length());
        return changed < domain.length() && random.nextBoolean()
                ? email + domain.substring(0, changed) + any(random) + domain.substring(changed)
                : email + domain;
    }

    private static char any(Random random) {
        return (char) random.nextInt(0x80);
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
