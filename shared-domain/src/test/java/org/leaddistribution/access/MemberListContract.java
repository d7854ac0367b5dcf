package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.SOME_HASH;
import static org.leaddistribution.fake.People.memberAccount;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.MemberAccounts.Creation;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberActivity;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.Never;
import org.leaddistribution.member.MemberQuery.SortField;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.MemberSummary.InvitationState;
import org.leaddistribution.member.Tier;

/// How every keeper of members' accounts lists, seeks and sorts them.
abstract class MemberListContract {
    private static final MemberAddress ANN = new MemberAddress("0xann");
    private static final MemberAddress BOB = new MemberAddress("0xbob");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private MemberAccounts accounts;

    protected abstract MemberAccounts accounts();

    /// As a run does.
    protected abstract void noteFiles(FilesMade made);

    /// As a download does.
    protected abstract void noteDownload(MemberAddress address, Instant at);

    @BeforeEach
    void openList() {
        accounts = accounts();
    }

    private void create(Account.OfMember... asked) {
        assertThat(accounts.create(List.of(asked))).isEqualTo(new Creation.Created());
    }

    @Test
    void listsByNameWithoutRegardToCaseAPageAtATime() {
        create(memberAccount("bob"), memberAccount("Ann"), memberAccount("cat"));

        var first = accounts.page(MemberQuery.ALL, new PageRequest(1, 2));

        assertThat(first.items()).extracting(MemberSummary::username).containsExactly("Ann", "bob");
        assertThat(first.totalCount()).isEqualTo(3);
        assertThat(accounts.page(MemberQuery.ALL, new PageRequest(2, 2)).items())
                .extracting(MemberSummary::username)
                .containsExactly("cat");
        assertThat(accounts.page(MemberQuery.ALL, new PageRequest(3, 2)).items()).isEmpty();
        assertThat(
                        accounts.page(MemberQuery.ALL, new PageRequest(Long.MAX_VALUE, 100))
                                .totalCount())
                .isEqualTo(3);
    }

    @Test
    void findsAPartOfNameEmailOrAddressInAnyCaseAndNoPattern() {
        create(memberAccount("Ann.B"), memberAccount("annXb"), memberAccount("cat"));

        assertThat(found(MemberQuery.ALL.withText(" ANN.b "))).containsExactly("Ann.B");
        assertThat(found(MemberQuery.ALL.withText("ann"))).containsExactly("Ann.B", "annXb");
        assertThat(found(MemberQuery.ALL.withText("CAT@example"))).containsExactly("cat");
        assertThat(found(MemberQuery.ALL.withText("0xCAT"))).containsExactly("cat");
        assertThat(found(MemberQuery.ALL.withText(".*"))).isEmpty();
        assertThat(found(MemberQuery.ALL.withText("\\E("))).isEmpty();
    }

    @Test
    void selectsByTierAndStatusAndCountsWhatItSelects() {
        create(memberAccount("ann"), memberAccount("bob"), memberAccount("cat"));
        accounts.change(new MemberAddress("0xann"), MemberChange.NOTHING.with(Tier.SILVER));
        accounts.change(
                new MemberAddress("0xbob"), MemberChange.NOTHING.with(MemberStatus.SUSPENDED));

        assertThat(found(MemberQuery.ALL.withTier(Tier.SILVER))).containsExactly("ann");
        assertThat(found(MemberQuery.ALL.withStatus(MemberStatus.SUSPENDED)))
                .containsExactly("bob");
        var active = MemberQuery.ALL.withStatus(MemberStatus.ACTIVE);
        assertThat(found(active)).containsExactly("ann", "cat");
        assertThat(found(active.withTier(Tier.SILVER).withText("c"))).isEmpty();
        assertThat(accounts.page(active, new PageRequest(2, 1)))
                .satisfies(page -> assertThat(page.totalCount()).isEqualTo(2))
                .satisfies(
                        page ->
                                assertThat(page.items())
                                        .extracting(MemberSummary::username)
                                        .containsExactly("cat"));
    }

    @Test
    void sortsByEachFieldBothWaysAndEqualOnesByName() {
        create(memberAccount("bob"), memberAccount("ann"), memberAccount("Cat"));
        accounts.change(
                new MemberAddress("0xbob"),
                MemberChange.NOTHING.with(Tier.SILVER).with(MemberStatus.SUSPENDED));
        accounts.change(
                new MemberAddress("0xann"),
                MemberChange.NOTHING.with(new EmailAddress("zoe@example.org")));

        assertThat(sorted("-username")).containsExactly("Cat", "bob", "ann");
        assertThat(sorted("email")).containsExactly("bob", "Cat", "ann");
        assertThat(sorted("-email")).containsExactly("ann", "Cat", "bob");
        assertThat(sorted("-tier")).containsExactly("bob", "Cat", "ann");
        assertThat(sorted("status")).containsExactly("ann", "Cat", "bob");
        assertThat(Sorting.of(SortField.class, "password")).isEmpty();
    }

    @Test
    void tellsWhatBecameOfAMember() {
        create(memberAccount("ann"), memberAccount("bob"));
        noteFiles(new FilesMade(ANN, 2, 150, NOON));
        noteDownload(ANN, NOON.plusSeconds(60));
        accounts.noteSignIn(ANN, NOON.plusSeconds(50));
        accounts.noteSignIn(ANN, NOON);

        assertThat(accounts.page(MemberQuery.ALL, new PageRequest(1, 2)).items())
                .extracting(MemberSummary::activity)
                .containsExactly(
                        new MemberActivity(
                                2, 150, NOON, NOON.plusSeconds(60), NOON.plusSeconds(50)),
                        MemberActivity.NONE);
    }

    @Test
    void findsThoseWhoNeverDidWhatTheyCould() {
        create(memberAccount("ann"), memberAccount("bob"), memberAccount("cat"));
        noteFiles(new FilesMade(ANN, 2, 150, NOON));
        noteFiles(new FilesMade(BOB, 1, 100, NOON));
        noteDownload(BOB, NOON);
        accounts.noteSignIn(BOB, NOON);

        assertThat(found(never(Never.SIGNED_IN))).containsExactly("ann", "cat");
        assertThat(found(never(Never.DOWNLOADED))).containsExactly("ann");
        assertThat(found(never(Never.DOWNLOADED, Never.SIGNED_IN))).containsExactly("ann");
        assertThat(found(never(Never.SIGNED_IN).withTier(Tier.SILVER))).isEmpty();
        assertThat(found(MemberQuery.NEVER_DOWNLOADED)).containsExactly("ann");
        accounts.change(ANN, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));
        assertThat(found(MemberQuery.NEVER_DOWNLOADED)).isEmpty();
        assertThat(found(never(Never.DOWNLOADED))).containsExactly("ann");
    }

    private static MemberQuery never(Never... what) {
        return MemberQuery.ALL.withNever(List.of(what));
    }

    @Test
    void sortsByWhatHappenedLastAndByNameWhereNothingDid() {
        create(memberAccount("dan"), memberAccount("bob"), memberAccount("ann"));
        noteFiles(new FilesMade(ANN, 1, 10, NOON));
        noteFiles(new FilesMade(BOB, 1, 10, NOON.plusSeconds(1)));
        noteDownload(BOB, NOON);
        accounts.noteSignIn(ANN, NOON);

        assertThat(sorted("last_file_at")).containsExactly("dan", "ann", "bob");
        assertThat(sorted("-last_file_at")).containsExactly("bob", "ann", "dan");
        assertThat(sorted("-last_download_at")).containsExactly("bob", "dan", "ann");
        assertThat(sorted("last_sign_in_at")).containsExactly("bob", "dan", "ann");
    }

    @Test
    void tellsWhoWasInvitedAndWhoHasChosenAPassword() {
        var ann = memberAccount("ann").member();
        create(new Account.OfMember(ann, Credentials.NONE_YET), memberAccount("bob"));

        assertThat(invitations()).containsExactly(InvitationState.PENDING, InvitationState.NONE);
        accounts.change(ANN, MemberChange.of(SOME_HASH));
        assertThat(invitations()).containsExactly(InvitationState.ACCEPTED, InvitationState.NONE);
    }

    private List<InvitationState> invitations() {
        return accounts.page(MemberQuery.ALL, new PageRequest(1, 9)).items().stream()
                .map(MemberSummary::invited)
                .toList();
    }

    private List<String> sorted(String by) {
        return found(MemberQuery.ALL.sortedBy(Sorting.of(SortField.class, by).orElseThrow()));
    }

    private List<String> found(MemberQuery query) {
        return accounts.page(query, new PageRequest(1, 100)).items().stream()
                .map(MemberSummary::username)
                .toList();
    }
}
