package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.fixture.ScriptedSmtp;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.notice.smtp.SmtpMailer;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.settings.SmtpServer.Encryption;

/// Mail of a real distribution, from a real database, through a server that does everything wrong.
class MailFaultsTest {
    private static final int MEMBERS = 6;

    /// Each member, and the admin.
    private static final int MAILS = MEMBERS + 1;

    private static final SmtpLimits LIMITS =
            new SmtpLimits(Duration.ofMinutes(1), Duration.ofMillis(300), Duration.ofMillis(900));
    private static final SmtpLimits PATIENT =
            new SmtpLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    /// What a list of ids and the like may take; texts or files of so many would take many times as much.
    private static final long FLAT_BYTES = 24 << 20;

    private static final Pattern NOTICE = Pattern.compile("\"notice\": \\{(?:[^{}]|\\{[^{}]*})*}");

    private final Dealing dealing = MongoDealing.emptied();
    private final MongoStore store = MongoDealing.store();
    private final SetClock clock = new SetClock(RunScene.NOW.plus(Duration.ofDays(1)));
    private ScriptedSmtp smtp;

    @BeforeEach
    void open() throws IOException {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
    }

    @Test
    void everyFaultAfterTheOtherLosesNothingAndLeavesTheDistributionAsItWas() throws IOException {
        distribute();
        var before = everythingButNotices();
        int mayBeDouble = 0;

        smtp.goAway();
        IntStream.range(0, 60).forEach(_ -> pass(LIMITS));
        smtp.comeBack();
        for (var reply :
                List.of(
                        "421 closing",
                        "silence",
                        "trickle 220 an endless welcome to all",
                        "hang up")) {
            smtp.answeringOnce(ScriptedSmtp.GREETING, reply);
            assertThat(pass(LIMITS)).isInstanceOf(MailPass.ServerAway.class);
        }
        smtp.answeringOnce("RCPT", "451 greylisted", "421 closing", "hang up");
        pass(PATIENT);
        smtp.answeringOnce(ScriptedSmtp.END_OF_DATA, ScriptedSmtp.HANG_UP, "451 later");
        mayBeDouble++;
        pass(PATIENT);
        crash();
        mayBeDouble++;
        IntStream.range(0, 60).forEach(_ -> pass(PATIENT));

        assertThat(store.outbox().countByState()).containsOnlyKeys(NoticeState.SENT);
        assertThat(new HashSet<>(smtp.taken())).hasSize(MAILS + 1);
        assertThat(smtp.taken()).hasSizeBetween(MAILS + 1, MAILS + 1 + mayBeDouble);
        assertThat(everythingButNotices()).containsExactlyElementsOf(before);
        MongoDealing.requireHealthy();
    }

    /// One more mail, whose program dies when it has gone out: it may go out twice.
    private void crash() {
        var mail = new EmailChanged("k1", "carla", "carla@example.org");
        store.outbox().queue(List.of(mail), clock.instant());
        var dying = new DyingAfterAMail(mailer(PATIENT));

        assertThatThrownBy(() -> Job.mail(store, dying, "dying", clock)).hasMessage("power cut");
    }

    @Test
    void manyNoticesTakeAConnectionAPassAndNoMoreMemoryThanFew() {
        int many = LongForm.of(1_000, 10_000);
        int before = smtp.conversations();
        var queued = new ArrayList<EmailChanged>();
        for (int i = 0; i < many; i++) {
            queued.add(new EmailChanged("k" + i, "member" + i, "m" + i + "@example.org"));
        }
        store.outbox().queue(queued, clock.instant());
        queued.clear();

        var used = new ArrayList<Long>();
        int passes = 0;
        while (store.outbox().longestWaiting().isPresent()) {
            pass(PATIENT);
            passes++;
            used.add(usedBytes());
        }

        assertThat(new HashSet<>(smtp.taken())).hasSize(many);
        assertThat(smtp.taken()).hasSize(many);
        assertThat(smtp.conversations() - before).isEqualTo(passes);
        assertThat(used.getLast() - used.getFirst()).isLessThan(FLAT_BYTES);
    }

    private static long usedBytes() {
        var runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void distribute() {
        dealing.join(AMember.members(MEMBERS, Tier.BRONZE));
        Job.upload(store, AnUpload.anUpload().ofLeads(0, 40));
        Job.RUN.doneBy(store, Mailer.NONE);
        assertThat(store.outbox().countByState()).containsEntry(NoticeState.PENDING, (long) MAILS);
    }

    /// Notices, the lease of whoever sends, and the key that signs the links in mails are mail's own.
    private List<String> everythingButNotices() {
        return dealing.backDoor().everything().stream()
                .filter(row -> !row.matches("(?s)(notice_lease|outbox|signing_keys) .*"))
                .map(row -> NOTICE.matcher(row).replaceAll(""))
                .sorted()
                .toList();
    }

    private MailPass pass(SmtpLimits limits) {
        var pass = Job.mail(store, mailer(limits), "portal", clock);
        clock.goOn(Duration.ofMinutes(15));
        return pass;
    }

    private SmtpMailer mailer(SmtpLimits limits) {
        return new SmtpMailer(smtp.address(Encryption.NONE), "leads@example.org", limits, clock);
    }

    /// The first mail goes out, and nobody notes it.
    private record DyingAfterAMail(Mailer through) implements Mailer {
        @Override
        public Readiness readiness() {
            return Readiness.READY;
        }

        @Override
        public MailConnection open() {
            var connection = through.open();
            return new MailConnection() {
                @Override
                public SendOutcome send(Mail mail) {
                    connection.send(mail);
                    throw new IllegalStateException("power cut");
                }

                @Override
                public void close() {
                    connection.close();
                }
            };
        }
    }
}
