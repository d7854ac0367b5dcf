package org.leaddistribution.mongo;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.leaddistribution.access.UnsubscribeLinks;
import org.leaddistribution.delivery.DownloadingFile;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.lease.TakingLease;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.MailTexts;
import org.leaddistribution.notice.MailWriter;
import org.leaddistribution.notice.MailWriter.Recipients;
import org.leaddistribution.notice.MailWriter.UnsubscribeTokens;
import org.leaddistribution.notice.Mailer;
import org.leaddistribution.notice.NotifyingMembers;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.notice.PortalLinks;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadingLeads;

/// What a program does to one database while something happens to it.
enum Job {
    UPLOAD {
        @Override
        void doneBy(MongoStore store, Mailer mailer) {
            Job.upload(store, file());
        }
    },
    RUN {
        @Override
        void doneBy(MongoStore store, Mailer mailer) {
            RunScene.running(store.runRecords(), "halting")
                    .run(latest(store), new RunRequest.FirstRound(), RunProgress.NOBODY);
        }
    },
    DOWNLOAD {
        @Override
        void doneBy(MongoStore store, Mailer mailer) {
            Job.download(store, DOWNLOADER);
        }
    },
    MAIL {
        @Override
        void doneBy(MongoStore store, Mailer mailer) {
            Job.mail(store, mailer, "halting");
        }
    };

    /// Whoever downloads in [#DOWNLOAD].
    static final MemberAddress DOWNLOADER = AMember.members(1, Tier.BRONZE).getFirst().address();

    private static final LeaseTimes AT_ONCE =
            new LeaseTimes(
                    Duration.ofSeconds(2),
                    Duration.ZERO.minusNanos(1),
                    Duration.ZERO,
                    Duration.ofMillis(5));
    private static final int MANY = 1_000;

    abstract void doneBy(MongoStore store, Mailer mailer);

    /// The file that is uploaded: two batches, and two rows that are left out.
    static AnUpload file() {
        return AnUpload.anUpload()
                .ofLeads(0, 700)
                .with("Bob,bob@@example.org,Here")
                .ofLeads(700, 2_500)
                .with("Cat,,There")
                .leniently();
    }

    static UploadOutcome upload(MongoStore store, AnUpload file) {
        return upload(store, file, new SetClock(ADistribution.UPLOADED));
    }

    static UploadOutcome upload(MongoStore store, AnUpload file, InstantSource clock) {
        return file.to(new UploadingLeads(store.uploadRecords(), clock));
    }

    static DistributionId latest(MongoStore store) {
        return store.distributions().page(new PageRequest(1, 1)).items().getFirst().id();
    }

    /// Fetches the latest file of a member.
    static DownloadOutcome download(MongoStore store, MemberAddress owner) {
        return download(store, owner, () -> RunScene.NOW);
    }

    static DownloadOutcome download(MongoStore store, MemberAddress owner, InstantSource clock) {
        var files = store.memberFiles();
        var latest = files.pageOf(owner, new PageRequest(1, 1)).items().getFirst();
        return new DownloadingFile(files, store.assignments(), store.members(), clock)
                .download(latest.id(), owner);
    }

    /// Sends what is due by the day after the runs; whoever had the turn is taken for dead.
    static MailPass mail(MongoStore store, Mailer mailer, String owner) {
        return mail(store, mailer, owner, new SetClock(RunScene.NOW.plus(Duration.ofDays(1))));
    }

    static MailPass mail(MongoStore store, Mailer mailer, String owner, InstantSource clock) {
        var lease = store.mailLease();
        var turn =
                new NotifyingMembers.Turn(lease, new TakingLease(lease, AT_ONCE, owner), AT_ONCE);
        return new NotifyingMembers(store.outbox(), turn, writer(store), mailer, clock).pass(MANY);
    }

    private static MailWriter writer(MongoStore store) {
        return new MailWriter(
                store.members(),
                new Recipients(_ -> Optional.empty(), "admin@example.org"),
                new SignedLinks(new UnsubscribeLinks(store.signingKeys())),
                (_, _) -> Optional.empty(),
                new MailTexts(new PortalLinks(URI.create("https://leads.example.org"))));
    }

    private record SignedLinks(UnsubscribeLinks links) implements UnsubscribeTokens {
        @Override
        public String of(MemberAddress member) {
            return links.tokenFor(member);
        }

        @Override
        public Optional<MemberAddress> memberOf(String token) {
            return links.memberOf(token);
        }
    }
}
