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
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.access.PasswordHasher.HashingLimits;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHasher;
import org.leaddistribution.access.PasswordHasher.Hashing;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.settings.StorageSettings;
import org.leaddistribution.upload.ReadOptions;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// A business that has run for some weeks, made by the product itself on a real database.
final class EarlierWeeks {
    private final StorageSettings storage;
    private final Instant today;

    EarlierWeeks(StorageSettings storage, Instant today) {
        this.storage = storage;
        this.today = today;
    }

    /// Twelve members, two uploads that were dealt and one that waits.
    void happen() throws IOException {
        try (var backend = at(40)) {
            join(backend);
            dealt(backend, upload(backend, "leads_jan_2026.csv", 4_000), 2);
        }
        try (var backend = at(12)) {
            dealt(backend, upload(backend, "trade-fair-hanover.csv", 640), 1);
        }
        try (var backend = at(1)) {
            upload(backend, "webinar_signups.csv", 287);
        }
    }

    /// One upload that waits, and nobody to be given anything.
    void begin() throws IOException {
        try (var backend = at(1)) {
            upload(backend, "webinar_signups.csv", 287);
        }
    }

    private Backend at(int daysAgo) {
        var then = InstantSource.fixed(today.minus(Duration.ofDays(daysAgo)));
        return Backend.open(storage, Map.of(), then);
    }

    private static void join(Backend backend) {
        var accounts =
                Stream.of(members(6, Tier.BRONZE), members(4, Tier.SILVER), members(2, Tier.GOLD))
                        .flatMap(List::stream)
                        .map(EarlierWeeks::account)
                        .toList();
        backend.store().memberAccounts().create(accounts);
    }

    private static Account.OfMember account(Member member) {
        return new Account.OfMember(member, Credentials.NONE_YET);
    }

    /// Makes somebody who may sign in to the console.
    void hire(String name, Role role, String password) {
        var hasher = new PasswordHasher(HashingCost.STANDARD, HashingLimits.STANDARD);
        var staff = new Staff(new Username(name), role, null, today);
        if (hasher.hash(new Password(password)) instanceof Hashing.Hashed(var hash)) {
            try (var backend = at(50)) {
                var account = new Account.OfStaff(staff, Credentials.first(hash));
                backend.store().staffAccounts().create(account);
            }
        }
    }

    private static DistributionId upload(Backend backend, String name, int leads)
            throws IOException {
        var csv = LeadFile.of(leads, name.replace(".csv", "")).getBytes(StandardCharsets.UTF_8);
        try (var spooled =
                SpooledUpload.of(new ByteArrayInputStream(csv), name, SpooledUpload.NO_LIMIT)) {
            var request =
                    new UploadRequest(spooled, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, "marek");
            var outcome = backend.uploading().upload(request, UploadProgress.NOBODY);
            return ((UploadOutcome.Queued) outcome).distribution().id();
        }
    }

    private static void dealt(Backend backend, DistributionId id, int rounds) {
        backend.running().run(Actor.OPERATOR, id, new RunRequest.FirstRound(), RunProgress.NOBODY);
        for (int round = 2; round <= rounds; round++) {
            backend.running()
                    .run(Actor.OPERATOR, id, new RunRequest.NextRound(), RunProgress.NOBODY);
        }
    }
}
