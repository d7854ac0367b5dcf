package org.leaddistribution.admin;

import static org.leaddistribution.fixture.AMember.members;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHasher;
import org.leaddistribution.access.PasswordHasher.Hashing;
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.access.PasswordHasher.HashingLimits;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.settings.Settings;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// A business that has run for some weeks, made by the product itself on a real database.
final class EarlierWeeks {
    private final Settings settings;
    private final Instant today;

    EarlierWeeks(Settings settings, Instant today) {
        this.settings = settings;
        this.today = today;
    }

    /// Twelve members, two uploads that were dealt and one that waits.
    void happen() throws IOException {
        try (var application = at(40)) {
            join(application);
            dealt(application, upload(application, "leads_jan_2026.csv", 4_000), 2);
        }
        try (var application = at(12)) {
            dealt(application, upload(application, "trade-fair-hanover.csv", 640), 1);
        }
        try (var application = at(1)) {
            upload(application, "webinar_signups.csv", 287);
        }
    }

    /// One upload that waits, and nobody to be given anything.
    void begin() throws IOException {
        try (var application = at(1)) {
            upload(application, "webinar_signups.csv", 287);
        }
    }

    private Application at(int daysAgo) {
        var then = InstantSource.fixed(today.minus(Duration.ofDays(daysAgo)));
        return OpeningApplication.open(settings, Map.of(), then);
    }

    private static void join(Application application) {
        var accounts =
                Stream.of(members(6, Tier.BRONZE), members(4, Tier.SILVER), members(2, Tier.GOLD))
                        .flatMap(List::stream)
                        .map(EarlierWeeks::account)
                        .toList();
        application.store().memberAccounts().create(accounts);
    }

    private static Account.OfMember account(Member member) {
        return new Account.OfMember(member, Credentials.NONE_YET);
    }

    /// Makes somebody who may sign in to the console.
    void hire(String name, Role role, String password) {
        var hasher = new PasswordHasher(HashingCost.STANDARD, HashingLimits.STANDARD);
        var staff = new Staff(new Username(name), role, null, today);
        if (hasher.hash(new Password(password)) instanceof Hashing.Hashed(var hash)) {
            try (var application = at(50)) {
                var account = new Account.OfStaff(staff, Credentials.first(hash));
                application.store().staffAccounts().create(account);
            }
        }
    }

    private static DistributionId upload(Application application, String name, int leads)
            throws IOException {
        var csv = LeadFile.of(leads, name.replace(".csv", "")).getBytes(StandardCharsets.UTF_8);
        try (var spooled =
                SpooledUpload.of(new ByteArrayInputStream(csv), name, SpooledUpload.NO_LIMIT)) {
            var request =
                    new UploadRequest(spooled, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, "marek");
            var outcome = application.leads().uploading().upload(request, UploadProgress.NOBODY);
            return ((UploadOutcome.Queued) outcome).distribution().id();
        }
    }

    private static void dealt(Application application, DistributionId id, int rounds) {
        application
                .leads()
                .running()
                .run(Actor.OPERATOR, id, new RunRequest.FirstRound(), RunProgress.NOBODY);
        for (int round = 2; round <= rounds; round++) {
            application
                    .leads()
                    .running()
                    .run(Actor.OPERATOR, id, new RunRequest.NextRound(), RunProgress.NOBODY);
        }
    }
}
