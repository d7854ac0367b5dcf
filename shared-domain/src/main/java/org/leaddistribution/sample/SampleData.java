package org.leaddistribution.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.leaddistribution.access.Password;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.accounts.MemberOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.Uploads.Repeat;

/// Twelve members of all tiers, and files of made-up prospects: what a demonstration works with, and somebody who
/// wants to see the product at work before there is anything of their own.
public final class SampleData {
    /// One of the members, who is on Gold.
    public static final String MEMBER = "gwen";

    public static final int LEADS = 1_000;

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

    /// Adds the members, unless there are any already. Nobody is invited, as their addresses reach nobody.
    ///
    /// @param passwords one for each
    /// @return how many were added
    public static int addMembers(ManagingMembers members, Actor by, Supplier<Password> passwords) {
        if (members.page(MemberQuery.ALL, new PageRequest(1, 1)).totalCount() > 0) {
            return 0;
        }
        int added = 0;
        for (var sample : MEMBERS) {
            var outcome = members.add(by, draft(sample, passwords.get()));
            added += outcome instanceof MemberOutcome.Done ? 1 : 0;
        }
        return added;
    }

    private static MemberDraft draft(Sample sample, Password password) {
        return new MemberDraft(
                new Username(sample.name()),
                email(sample.name()),
                sample.tier(),
                sample.status(),
                null,
                password);
    }

    /// Uploads a file of [#LEADS] leads, whether the same ones were uploaded before or not.
    ///
    /// @param series another one brings other people
    public static UploadOutcome upload(UploadingLeads uploading, long series, Actor by)
            throws IOException {
        var bytes = new ByteArrayInputStream(leadsCsv(LEADS, series));
        var name = "sample-leads-" + (series + 1) + ".csv";
        try (var file = SpooledUpload.of(bytes, name, SpooledUpload.NO_LIMIT)) {
            var request =
                    new UploadRequest(
                            file, ReadOptions.NONE, Mode.STRICT, Repeat.ALLOWED, by.name());
            return uploading.upload(request, UploadProgress.NOBODY);
        }
    }

    /// Of a made-up person: nothing is delivered there.
    public static EmailAddress email(String name) {
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
