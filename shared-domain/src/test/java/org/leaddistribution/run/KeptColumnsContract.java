package org.leaddistribution.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.fixture.AnUpload.anUpload;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadingLeads;

/// What an upload keeps beside name, e-mail and address reaches the members' files, in every round.
public abstract class KeptColumnsContract {
    private static final String FILE =
            """
            Company,Name,Email,Address,Phone
            Acme,Ann,ann@example.org,1 St,+44 7700 900001
            =1+1,Bo,bo@example.org,2 St,
            """;

    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        dealing.join(members(2, Tier.BRONZE));
    }

    @Test
    void theyFollowTheUsualColumnsInTheOrderOfTheFile() {
        var id = uploaded(ReadOptions.NONE.keeping(List.of("phone", "#1")));

        RunScene.firstRound(dealing, id);

        assertThat(dealing.distribution(id).upload().keptColumns())
                .containsExactly("Company", "Phone");
        assertThat(files())
                .hasSize(2)
                .allMatch(
                        text ->
                                text.equals(
                                        """
                                        Name,Email,Address,Company,Phone\r
                                        "Ann","ann@example.org","1 St","Acme","+44 7700 900001"\r
                                        "Bo","bo@example.org","2 St","'=1+1",""\r
                                        """));
        assertThat(violations()).isEmpty();
    }

    @Test
    void withoutAWishNothingButTheUsualColumnsIsStored() {
        var id = uploaded(ReadOptions.NONE);

        RunScene.firstRound(dealing, id);

        assertThat(files())
                .hasSize(2)
                .allMatch(text -> text.startsWith("Name,Email,Address\r\n\"Ann\",\"ann@"));
        dealing.leads().forEachOf(id, lead -> assertThat(lead.draft().extra()).isEmpty());
        assertThat(violations()).isEmpty();
    }

    @Test
    void laterRoundsHaveThemToo() {
        var id = uploaded(ReadOptions.NONE.keeping(List.of("*")));
        RunScene.firstRound(dealing, id);
        dealing.join(members(3, Tier.BRONZE));

        RunScene.nextRound(dealing, id);

        assertThat(files()).hasSize(3).allMatch(text -> text.contains("\"'=1+1\",\"\""));
        assertThat(violations()).isEmpty();
    }

    private DistributionId uploaded(ReadOptions options) {
        var uploading = new UploadingLeads(dealing.upload(), new SetClock(ADistribution.UPLOADED));
        var outcome = anUpload().saying(FILE).read(options).to(uploading);
        return ((Queued) outcome).distribution().id();
    }

    private List<String> files() {
        var texts = new ArrayList<String>();
        for (var member : members(3, Tier.BRONZE)) {
            for (var file :
                    dealing.files().pageOf(member.address(), new PageRequest(1, 100)).items()) {
                var stored = dealing.files().byId(file.id()).orElseThrow();
                texts.add(new String(stored.bytes().content(), UTF_8));
            }
        }
        return texts;
    }

    private List<Violation> violations() {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(dealing.backDoor().storedFacts()).check(found::add);
        return found;
    }
}
