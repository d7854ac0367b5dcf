package org.leaddistribution.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest.FirstRound;
import org.leaddistribution.runtime.LeadUseCases;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// A portal with a past: a quarter of weekly distributions, members of every tier, and downloads.
///
/// [#veteran] has files on two pages, [#newcomer] none yet, [#guest] a free membership.
public record Showroom(RunningPortal portal, Member veteran, Member newcomer, Member guest)
        implements AutoCloseable {
    private static final int WEEKS = 13;
    private static final Instant FIRST_WEEK = Instant.parse("2026-01-05T08:12:00Z");
    private static final List<String> FIRST_NAMES = List.of("Ada", "Björn", "Chloé", "Dmitri");
    private static final List<String> LAST_NAMES = List.of("Nguyen", "O'Hara", "Sørensen", "Weiß");

    public static Showroom open() {
        var portal = RunningPortal.start();
        var accounts = portal.accounts();
        var veteran = accounts.member("gilda.moreau", Tier.GOLD);
        accounts.member("stefan", Tier.SILVER);
        accounts.members(5, Tier.BRONZE);
        accounts.members(2, Tier.SILVER);
        accounts.members(2, Tier.VIP_AFFILIATE);
        accounts.member("left-us", Tier.BRONZE, MemberStatus.SUSPENDED);
        var guest = accounts.member("arno", Tier.AFFILIATE);
        IntStream.range(0, WEEKS).forEach(week -> distribute(portal, week));
        upload(leads(portal, at(WEEKS)), WEEKS);
        downloadAll(portal, veteran);
        return new Showroom(portal, veteran, accounts.member("nora", Tier.BRONZE), guest);
    }

    private static Instant at(int week) {
        return FIRST_WEEK.plus(Duration.ofDays(7L * week)).plus(Duration.ofMinutes(37L * week));
    }

    private static LeadUseCases leads(RunningPortal portal, Instant at) {
        return new LeadUseCases(
                portal.application().store(), InstantSource.fixed(at), ZoneOffset.UTC);
    }

    private static void distribute(RunningPortal portal, int week) {
        var leads = leads(portal, at(week));
        var id = upload(leads, week).distribution().id();
        var outcome = leads.running().run(Actor.OPERATOR, id, new FirstRound(), RunProgress.NOBODY);
        if (!(outcome instanceof RunOutcome.Completed)) {
            throw new AssertionError("Not distributed: " + outcome);
        }
    }

    private static Queued upload(LeadUseCases leads, int week) {
        var csv = new ByteArrayInputStream(leads(week).getBytes(StandardCharsets.UTF_8));
        var name = "leads_week_" + (week + 2) + ".csv";
        try (var file = SpooledUpload.of(csv, name, SpooledUpload.NO_LIMIT)) {
            var request =
                    new UploadRequest(
                            file, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, RunningPortal.ADMIN);
            return (Queued) leads.uploading().upload(request, UploadProgress.NOBODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String leads(int week) {
        return IntStream.range(0, 90 + 83 * week % 700)
                .mapToObj(
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        "\"%s %s\",p%d.%d@example.org,\"%d Station Road, Leeds\"\n",
                                        FIRST_NAMES.get(i % 4),
                                        LAST_NAMES.get(i / 4 % 4),
                                        week,
                                        i,
                                        i + 1))
                .collect(Collectors.joining("", "Name,Email,Address\n", ""));
    }

    /// Every file but the newest, the older ones more often.
    private static void downloadAll(RunningPortal portal, Member member) {
        var files = portal.application().store().memberFiles();
        var page = files.pageOf(member.address(), new PageRequest(1, WEEKS)).items();
        for (int i = 2; i < page.size(); i++) {
            for (int times = 0; times < 1 + i % 3; times++) {
                var file = page.get(i);
                var at = file.createdAt().plus(Duration.ofHours(5L + 20L * times));
                leads(portal, at).downloading().download(file.id(), member.address());
            }
        }
    }

    @Override
    public void close() {
        portal.close();
    }
}
