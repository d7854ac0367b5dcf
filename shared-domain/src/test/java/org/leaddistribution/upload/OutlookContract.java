package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.fixture.AnUpload.anUpload;
import static org.leaddistribution.member.Tier.AFFILIATE;
import static org.leaddistribution.member.Tier.BRONZE;
import static org.leaddistribution.member.Tier.GOLD;
import static org.leaddistribution.member.Tier.SILVER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.UploadOutcome.Queued;

/// How many weeks an upload will last, as its uploader is told.
public abstract class OutlookContract {
    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
    }

    @Test
    void aThousandLeadsLastFiftyMembersTwoWeeks() {
        join(30, 15, 5);

        assertThat(outlookOf(anUpload().ofLeads(0, 1_000))).isEqualTo(new Outlook(50, 2));
    }

    @Test
    void aHundredLeadsLastEightMembersOneWeek() {
        join(5, 2, 1);

        assertThat(outlookOf(anUpload().ofLeads(0, 100))).isEqualTo(new Outlook(8, 1));
    }

    @Test
    void tenThousandLeadsLastSeventeenMembersThirtySixWeeks() {
        join(10, 5, 2);

        assertThat(outlookOf(anUpload().ofLeads(0, 10_000))).isEqualTo(new Outlook(17, 36));
    }

    @Test
    void prospectsThatTenMembersHaveLastNoWeekAtAll() {
        join(10, 0, 0);
        var first = (Queued) uploaded(anUpload().ofLeads(0, 20));
        RunScene.firstRound(dealing, first.distribution().id());
        dealing.join(aMember().named("late").gold().build());

        assertThat(outlookOf(anUpload().ofLeads(0, 20).again())).isEqualTo(new Outlook(11, 0));
    }

    @Test
    void whatOneMemberHasAlreadyLastsTheOthersOnly() {
        dealing.join(aMember().named("ann").build());
        var first = (Queued) uploaded(anUpload().ofLeads(0, 100));
        RunScene.firstRound(dealing, first.distribution().id());

        assertThat(outlookOf(anUpload().ofLeads(0, 150))).isEqualTo(new Outlook(1, 1));
    }

    @Test
    void withoutAnEligibleMemberThereIsNoEstimate() {
        dealing.join(members(2, AFFILIATE));
        dealing.join(aMember().named("sue").suspended().build());

        assertThat(outlookOf(anUpload().ofLeads(0, 10))).isEqualTo(new Outlook(0, null));
    }

    private void join(int bronze, int silver, int gold) {
        dealing.join(members(bronze, BRONZE));
        dealing.join(members(silver, SILVER));
        dealing.join(members(gold, GOLD));
    }

    private Outlook outlookOf(AnUpload file) {
        return ((Queued) uploaded(file)).distribution().outlook();
    }

    private UploadOutcome uploaded(AnUpload file) {
        return file.to(new UploadingLeads(dealing.upload(), new SetClock(UPLOADED)));
    }
}
