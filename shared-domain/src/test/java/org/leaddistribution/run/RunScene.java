package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.delivery.MemberFiles.Fetch.Found;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.member.Member;
import org.leaddistribution.run.RunOutcome.Completed;

/// Runs distributions in milliseconds instead of half minutes.
public final class RunScene {
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final LeaseTimes QUICK =
            new LeaseTimes(
                    Duration.ofMillis(5),
                    Duration.ofMillis(30),
                    Duration.ofMillis(60),
                    Duration.ofMillis(2));

    /// For rivals who must not take each other for dead however slow the machine is.
    static final LeaseTimes CALM =
            new LeaseTimes(
                    Duration.ofMillis(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(5));

    static final RetryPolicy SHORT =
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofMillis(2), Duration.ofMillis(10));

    private RunScene() {}

    public static RunningDistribution running(RunRecords records, String process) {
        return running(records, process, QUICK);
    }

    public static RunningDistribution running(
            RunRecords records, String process, LeaseTimes times) {
        return new RunningDistribution(records, times, new SetClock(NOW), process, SHORT);
    }

    public static LeaseTimes quick() {
        return QUICK;
    }

    public static LeaseTimes calm() {
        return CALM;
    }

    /// One that takes nobody for dead while it is made to wait.
    public static RunningDistribution calmly(RunRecords records, String process) {
        return running(records, process, CALM);
    }

    /// A program whose clock shows something else.
    public static RunningDistribution running(
            RunRecords records, String process, InstantSource clock) {
        return new RunningDistribution(records, QUICK, clock, process, SHORT);
    }

    /// A program whose engine is another.
    static RunningDistribution running(RunRecords records, DecidedRound.Engine engine) {
        return new RunningDistribution(records, QUICK, new SetClock(NOW), "test", SHORT, engine);
    }

    /// Runs the first round, or whatever is left of it, to its end.
    public static Completed firstRound(Dealing dealing, DistributionId id) {
        return completed(dealing, id, new RunRequest.FirstRound());
    }

    public static Completed nextRound(Dealing dealing, DistributionId id) {
        return completed(dealing, id, new RunRequest.NextRound());
    }

    static Completed completed(Dealing dealing, DistributionId id, RunRequest request) {
        var outcome = running(dealing.run(), "test").run(id, request, RunProgress.NOBODY);
        assertThat(outcome).isInstanceOf(Completed.class);
        return (Completed) outcome;
    }

    /// Goes on where another process has died or sleeps. A last beat of it that was on its way looks
    /// like life: then people ask once more.
    public static RunOutcome takeOver(Dealing dealing, DistributionId id) {
        return takeOver(dealing, id, new RunRequest.FirstRound());
    }

    public static RunOutcome takeOver(Dealing dealing, DistributionId id, RunRequest request) {
        var running = running(dealing.run(), "the next");
        var outcome = running.run(id, request, RunProgress.NOBODY);
        return outcome instanceof RunOutcome.UnderWay
                ? running.run(id, request, RunProgress.NOBODY)
                : outcome;
    }

    /// How many leads a member has of all rounds.
    static long leadsOf(Member member, Dealing dealing) {
        return dealing.files().totalsOf(member.address()).leads();
    }

    /// What has become of an upload, but for random ids and tokens: equal lists tell of equal deals.
    public static List<String> dealt(Dealing dealing, ADistribution upload, List<Member> members) {
        var found = new ArrayList<String>();
        var distribution = dealing.distribution(upload.id());
        found.add(distribution.status() + " " + distribution.made() + " assignments");
        found.add(distribution.membersServed() + " served, " + distribution.warnings());
        distribution.rounds().forEach(r -> found.add(r.number() + " " + r.planHash()));
        dealing.leads().forEachOf(upload.id(), lead -> found.add(lead.toString()));
        dealing.assignments().copiesOf(keysOf(upload)).forEach(copy -> found.add(copy.toString()));
        members.forEach(member -> found.addAll(filesOf(member, dealing)));
        found.sort(null);
        return found;
    }

    private static List<LeadKey> keysOf(ADistribution upload) {
        return upload.leads().stream().map(lead -> lead.key()).toList();
    }

    private static List<String> filesOf(Member member, Dealing dealing) {
        var found = new ArrayList<String>();
        for (var file : dealing.files().pageOf(member.address(), new PageRequest(1, 100)).items()) {
            var fetched = (Found) dealing.files().countDownload(file.id(), member.address(), NOW);
            found.add(file.filename() + " " + file.leadCount() + " " + fetched.bytes());
        }
        return found;
    }
}
