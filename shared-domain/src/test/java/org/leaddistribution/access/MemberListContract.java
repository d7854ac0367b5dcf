package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.memberAccount;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.MemberAccounts.Creation;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.SortField;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;

/// How every keeper of members' accounts lists, seeks and sorts them.
abstract class MemberListContract {
    private MemberAccounts accounts;

    protected abstract MemberAccounts accounts();

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

        assertThat(first.items()).extracting(Member::username).containsExactly("Ann", "bob");
        assertThat(first.totalCount()).isEqualTo(3);
        assertThat(accounts.page(MemberQuery.ALL, new PageRequest(2, 2)).items())
                .extracting(Member::username)
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
                                        .extracting(Member::username)
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

    private List<String> sorted(String by) {
        return found(MemberQuery.ALL.sortedBy(Sorting.of(SortField.class, by).orElseThrow()));
    }

    private List<String> found(MemberQuery query) {
        return accounts.page(query, new PageRequest(1, 100)).items().stream()
                .map(Member::username)
                .toList();
    }
}
