package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.CharacterRule.Characters;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// What a member downloads can be uploaded again, and is the same.
final class RoundTripTest {
    private static final List<String> PIECES =
            List.of(
                    "a", "Zoë", " ", "  ", "\"", "\"\"", ",", ";", "'", "\\", "=", "+", "-", "@",
                    "|", "😀", "محمد", "\u200E", "\u00A0", "\uFFFD", "sep=;");
    private static final List<String> LAYOUT = List.of("\n", "\r\n", "\r", "\t", "\u2028");

    @Test
    void everyFieldComesBackOnceItsGuardIsTakenOff() {
        var leads = leads(new Random(3), 5_000);

        var reading = Reading.of(LeadsCsv.of(leads).content());

        assertThat(reading.report().errors()).isEmpty();
        assertThat(reading.leads().stream().map(RoundTripTest::unguarded).toList())
                .isEqualTo(leads);
    }

    private static List<LeadDraft> leads(Random random, int count) {
        var leads = new ArrayList<LeadDraft>();
        for (int i = 0; i < count; i++) {
            var email = String.format(Locale.ROOT, "%sa%d@example.org", i % 2 == 0 ? "+" : "", i);
            leads.add(
                    new LeadDraft(
                            i + 2,
                            LeadKey.ofEmail(email),
                            text(random, PIECES),
                            email,
                            text(random, random.nextBoolean() ? PIECES : LAYOUT)
                                    + text(random, PIECES)));
        }
        return leads;
    }

    /// Trimmed and never empty, as every lead is; without a `'` of its own in front.
    private static String text(Random random, List<String> pieces) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        var trimmed = WhiteSpace.trim(text.toString()).replaceFirst("^'+", "");
        return trimmed.codePoints().allMatch(Characters::isInvisible)
                        || WhiteSpace.is(trimmed.charAt(0))
                ? "x"
                : trimmed;
    }

    private static LeadDraft unguarded(LeadDraft lead) {
        var email = unguarded(lead.email());
        return new LeadDraft(
                lead.row(),
                LeadKey.ofEmail(email),
                unguarded(lead.name()),
                email,
                unguarded(lead.address()));
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
