package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome;
import org.leaddistribution.fake.PostOffice;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.LeftUploads;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.Halt.When;
import org.leaddistribution.mongo.Halting.Ended;
import org.leaddistribution.mongo.Halting.Ending;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.UploadOutcome;

/// The power goes at one database command after the other, before it is sent or after it is done: what is
/// stored keeps every promise, and what was begun is whole in the end, or nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HaltContract {
    private static final long ROWS = 2_500;
    private static final double MOST_COMMANDS_OF_A_RESUME = 1.1;
    private static final List<Member> MEMBERS = AMember.members(LongForm.of(8, 20), Tier.BRONZE);
    private static final List<Member> TOLD = MEMBERS.subList(0, 3);
    private static final ADistribution LEADS = aDistribution().ofLeads(30).keeping("Phone");

    private final String what;
    private final Halting halting;
    private final CommandCount count = new CommandCount();
    private final MongoStore counting;
    private final FaultTally tally = new FaultTally();
    private List<String> undisturbed = List.of();
    private int commandsOfAll;

    /// @param what is halted, in the plural
    HaltContract(String what, Halting halting) {
        var place = MongoDealing.place();
        this.what = what;
        this.halting = halting;
        this.counting =
                MongoStore.open(place.uri(), place.name(), Duration.ofSeconds(20), List.of(count));
    }

    @BeforeAll
    void runUndisturbed() {
        queued(MEMBERS);
        RunScene.takeOver(MongoDealing.in(counting), LEADS.id());
        commandsOfAll = count.commands();
        undisturbed = RunScene.dealt(MongoDealing.in(counting), LEADS, MEMBERS);
    }

    @AfterAll
    void sayWhatWasSurvived() {
        counting.close();
        tally.print(what);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadIsWholeOrNothing(When when) {
        haltOften(Job.UPLOAD, when, this::isHaltedUploadWholeOrNothing);
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsFinishedByWhoeverComesNext(When when) {
        haltOften(Job.RUN, when, this::isHaltedRunFinished);
    }

    @ParameterizedTest
    @EnumSource
    void aDownloadIsMendedByTheNextOne(When when) {
        haltOften(Job.DOWNLOAD, when, this::isHaltedDownloadMended);
    }

    @ParameterizedTest
    @EnumSource
    void noMailIsLostAndAtMostOneIsDoubled(When when) {
        haltOften(Job.MAIL, when, this::isHaltedMailSent);
    }

    private void haltOften(Job job, When when, BiPredicate<Integer, When> isHalted) {
        int before = tally.injected();
        var commands = halting.commandsOf(job).iterator();
        while (commands.hasNext() && isHalted.test(commands.next(), when)) {
            tally.survive();
        }
        assertThat(tally.injected()).as("halts").isGreaterThan(before);
    }

    private Ending halted(Job job, int command, When when) {
        var ending = halting.halted(job, command, when);
        if (ending.how() == Ended.HALTED) {
            tally.inject();
        }
        return ending;
    }

    private boolean isHaltedUploadWholeOrNothing(int command, When when) {
        var dealing = MongoDealing.emptied();
        dealing.join(MEMBERS);

        var ended = halted(Job.UPLOAD, command, when).how();

        MongoDealing.requireHealthy();
        Halting.giveUpOpenTransactions();
        LeftUploads.sweep(dealing);
        long visible = dealing.distributions().page(new PageRequest(1, 1)).totalCount();
        assertThat(visible).isBetween(ended == Ended.DONE ? 1L : 0L, 1L);
        assertUploads(visible, command);
        assertThat(Job.upload(MongoDealing.store(), Job.file()))
                .isInstanceOf(
                        visible == 1 ? UploadOutcome.SameAgain.class : UploadOutcome.Queued.class);
        assertUploads(1, command);
        return ended == Ended.HALTED;
    }

    private static void assertUploads(long uploads, int command) {
        assertThat(stored("leads")).as("at command %d", command).isEqualTo(uploads * ROWS);
        assertThat(stored("rejected_rows")).isEqualTo(uploads * 3);
        assertThat(stored("uploads")).isZero();
        MongoDealing.requireHealthy();
    }

    private static long stored(String collection) {
        return MongoDealing.database().getCollection(collection).countDocuments();
    }

    private static Dealing queued(List<Member> members) {
        var dealing = MongoDealing.emptied();
        dealing.join(members);
        LEADS.queuedIn(dealing);
        return dealing;
    }

    /// The data is that of an undisturbed run, and finishing took hardly more than doing it all.
    private boolean isHaltedRunFinished(int command, When when) {
        queued(MEMBERS);

        var ended = halted(Job.RUN, command, when).how();

        MongoDealing.requireHealthy();
        Halting.giveUpOpenTransactions();
        var dealing = MongoDealing.in(counting);
        var outcome = RunScene.takeOver(dealing, LEADS.id());
        assertThat(outcome)
                .isInstanceOfAny(RunOutcome.Completed.class, RunOutcome.CompletedBefore.class);
        if (outcome instanceof RunOutcome.Completed) {
            assertThat(count.commands() / (double) commandsOfAll)
                    .as("resumed after command %d", command)
                    .isLessThanOrEqualTo(MOST_COMMANDS_OF_A_RESUME);
        }
        assertThat(RunScene.dealt(dealing, LEADS, MEMBERS))
                .as("at command %d", command)
                .isEqualTo(undisturbed);
        MongoDealing.requireHealthy();
        return ended == Ended.HALTED;
    }

    private boolean isHaltedDownloadMended(int command, When when) {
        var dealing = queued(TOLD);
        RunScene.firstRound(dealing, LEADS.id());

        var ended = halted(Job.DOWNLOAD, command, when).how();

        var next = Job.download(MongoDealing.store(), Job.DOWNLOADER);
        assertThat(next).isInstanceOf(DownloadOutcome.Delivered.class);
        var file = ((DownloadOutcome.Delivered) next).file();
        assertThat(file.downloads()).isBetween(ended == Ended.DONE ? 2L : 1L, 2L);
        assertThat(dealing.backDoor().marksOf(file.id())).hasSize(file.leadCount());
        MongoDealing.requireHealthy();
        return ended == Ended.HALTED;
    }

    private boolean isHaltedMailSent(int command, When when) {
        var dealing = queued(TOLD);
        RunScene.firstRound(dealing, LEADS.id());

        var ending = halted(Job.MAIL, command, when);

        var postOffice = new PostOffice();
        Job.mail(MongoDealing.store(), postOffice, "next");
        assertThat(Job.mail(MongoDealing.store(), postOffice, "next"))
                .isEqualTo(new MailPass.Done(0));
        var sent = new ArrayList<>(ending.mails());
        postOffice.taken().forEach(mail -> sent.add(mail.id().value()));
        int due = TOLD.size() + 1;
        assertThat(new HashSet<>(sent)).as("at command %d", command).hasSize(due);
        assertThat(sent).hasSizeBetween(due, ending.how() == Ended.DONE ? due : due + 1);
        MongoDealing.requireHealthy();
        return ending.how() == Ended.HALTED;
    }
}
