package org.leaddistribution.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.Role;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.runtime.AccountUseCases;

/// What the demonstration works with: its staff, its twelve members, and files of made-up prospects.
final class SampleData {
    static final String ADMIN = "admin";
    static final String SUPPORT = "support";
    static final String MEMBER = "gwen";
    static final String PASSWORD = "leads-for-everyone";

    private static final List<Sample> MEMBERS =
            List.of(
                    new Sample("bela", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("ben", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("bruno", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("birgit", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("sami", Tier.SILVER, MemberStatus.ACTIVE),
                    new Sample("sofia", Tier.SILVER, MemberStatus.ACTIVE),
                    new Sample("stella", Tier.SILVER, MemberStatus.ACTIVE),
                    new Sample(MEMBER, Tier.GOLD, MemberStatus.ACTIVE),
                    new Sample("george", Tier.GOLD, MemberStatus.ACTIVE),
                    new Sample("greta", Tier.GOLD, MemberStatus.SUSPENDED),
                    new Sample("anna", Tier.AFFILIATE, MemberStatus.ACTIVE),
                    new Sample("victor", Tier.VIP_AFFILIATE, MemberStatus.ACTIVE));

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

    private SampleData() {}

    private record Sample(String name, Tier tier, MemberStatus status) {}

    /// Adds everyone, unless an earlier demonstration did.
    static void addMissingAccounts(AccountUseCases accounts) {
        if (accounts.managingMembers().page(MemberQuery.ALL, new PageRequest(1, 1)).totalCount()
                > 0) {
            return;
        }
        addStaff(accounts, ADMIN, Role.ADMIN);
        addStaff(accounts, SUPPORT, Role.SUPPORT);
        MEMBERS.forEach(sample -> addMember(accounts, sample));
    }

    static List<String> passwords() {
        return List.of(
                "  console and API:  " + ADMIN + " / " + PASSWORD,
                "  statistics:       " + SUPPORT + " / " + PASSWORD,
                "  My Leads:         " + MEMBER + " / " + PASSWORD + " (the other members alike)");
    }

    private static void addStaff(AccountUseCases accounts, String name, Role role) {
        var draft = new StaffDraft(new Username(name), role, email(name), new Password(PASSWORD));
        var _ = accounts.managingStaff().add(Actor.OPERATOR, draft);
    }

    private static void addMember(AccountUseCases accounts, Sample sample) {
        var draft =
                new MemberDraft(
                        new Username(sample.name()),
                        email(sample.name()),
                        sample.tier(),
                        sample.status(),
                        null,
                        new Password(PASSWORD));
        var _ = accounts.managingMembers().add(Actor.OPERATOR, draft);
    }

    private static EmailAddress email(String name) {
        return new EmailAddress(name + "@members.example.org");
    }

    /// A file of leads as vendors send them: accents, commas, quotes, several lines.
    ///
    /// @param series another one names other people
    static byte[] leadsCsv(int leads, long series) {
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
