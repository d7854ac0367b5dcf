package org.leaddistribution.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// A file of made-up prospects as vendors send them: accents, commas, quotes, several lines.
final class SampleLeads {
    private static final List<String> FIRST =
            List.of(
                    "Ana",
                    "Björn",
                    "Chloé",
                    "Dmitri",
                    "Eoin",
                    "Françoise",
                    "Gül",
                    "Håkon",
                    "Inés",
                    "José",
                    "Kateřina",
                    "Łukasz",
                    "Mário",
                    "Noëlle",
                    "Ömer",
                    "Penélope",
                    "Renée",
                    "Søren",
                    "Thủy",
                    "Zoë");
    private static final List<String> LAST =
            List.of(
                    "Alvarez",
                    "Brandt",
                    "Çelik",
                    "D'Angelo",
                    "Eklund",
                    "Fischer, Jr.",
                    "García",
                    "Hansen",
                    "Ibáñez",
                    "Jansen",
                    "Kovács",
                    "Lindqvist",
                    "Müller",
                    "Nuñez",
                    "O'Brien",
                    "Petrović",
                    "Ruiz \"Rudi\"",
                    "Šimek",
                    "Tóth",
                    "van der Berg");
    private static final List<String> STREETS =
            List.of(
                    "Main Street",
                    "Rue de l'Église",
                    "Königsallee",
                    "Calle Mayor, 2º B",
                    "Storgatan",
                    "Suite \"Harbour\", Pier",
                    "Via Roma",
                    "Ulica Długa");
    private static final List<String> TOWNS =
            List.of(
                    "Springfield",
                    "Besançon",
                    "Köln",
                    "Málaga",
                    "Malmö",
                    "Bristol",
                    "Torino",
                    "Łódź");

    private SampleLeads() {}

    /// @param series another one names other people
    static byte[] csv(int leads, long series) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(series);
        var rows = new ArrayList<LeadDraft>(leads);
        for (int i = 1; i <= leads; i++) {
            var first = pick(FIRST, random);
            var last = pick(LAST, random);
            var email = "prospect-" + (series + 1) + "-" + i + "@sample.example.org";
            var address = address(random);
            rows.add(
                    new LeadDraft(
                            i + 1, LeadKey.ofEmail(email), first + " " + last, email, address));
        }
        return LeadsCsv.of(rows).content();
    }

    private static String address(RandomGenerator random) {
        var separator = random.nextInt(10) == 0 ? "\n" : ", ";
        return (1 + random.nextInt(200))
                + " "
                + pick(STREETS, random)
                + separator
                + pick(TOWNS, random);
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
