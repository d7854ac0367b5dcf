package org.leaddistribution.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.LongForm;

/// The short way to a key leads where the long one does.
final class LeadKeyTest {
    @Test
    void plainAddressesAreNormalisedAsAllOthers() {
        var random = new Random(3);
        for (int i = LongForm.of(20_000, 500_000); i > 0; i--) {
            var email = drawn(random);
            assertThat(answer(LeadKey::normalised, email))
                    .as(email)
                    .isEqualTo(answer(LeadKey::normalisedByUnicode, email));
        }
    }

    @Test
    void caseAndFormOfLettersMakeNoOtherProspect() {
        assertThat(LeadKey.ofEmail("Ann@EXAMPLE.org"))
                .isEqualTo(LeadKey.ofEmail("ann@example.org"));
        assertThat(LeadKey.ofEmail("ann@bücher.de"))
                .isEqualTo(LeadKey.ofEmail("ann@xn--bcher-kva.de"));
    }

    private static String answer(UnaryOperator<String> normalising, String email) {
        try {
            return normalising.apply(email);
        } catch (IllegalArgumentException _) {
            return "refused";
        }
    }

    private static String drawn(Random random) {
        var email = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            email.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "@";
                        case 1, 2 -> ".";
                        case 3 -> (char) random.nextInt(0x80);
                        case 4 -> random.nextInt(20) == 0 ? "é" : "xn--";
                        case 5 -> "x".repeat(random.nextInt(66));
                        default -> "Ab";
                    });
        }
        return email.toString();
    }
}
