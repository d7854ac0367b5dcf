package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.memberAccount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccounts.Creation;
import org.leaddistribution.access.MemberAccounts.Revision;
import org.leaddistribution.access.MemberAccounts.Revision.Change;
import org.leaddistribution.access.MemberAccountsContract;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox;

final class MongoMemberAccountsTest extends MemberAccountsContract {
    private final MongoStore store = FreshStore.open();

    @Override
    protected MemberAccounts accounts() {
        return store.memberAccounts();
    }

    @Override
    protected void noteFiles(FilesMade made) {
        store.members().noteFiles(List.of(made));
    }

    @Override
    protected void noteDownload(MemberAddress address, Instant at) {
        store.members().noteDownload(address, at);
    }

    @Override
    protected StaffAccounts staff() {
        return store.staffAccounts();
    }

    @Override
    protected Outbox outbox() {
        return store.outbox();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void ofManyWhoClaimANameAtOnceOneGetsIt() throws InterruptedException, ExecutionException {
        Callable<Creation> claim = () -> accounts().create(List.of(memberAccount("ann")));

        var outcomes = new ArrayList<Creation>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Creation> outcome :
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(_ -> claim).toList())) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(Creation.Created.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Creation.Refused.class::isInstance).hasSize(7);
        assertThat(accounts().page(MemberQuery.ALL, new PageRequest(1, 10)).totalCount())
                .isEqualTo(1);
    }

    @Test
    void makesAndInvitesTenThousandMembersInOneStep() {
        List<Account.OfMember> asked =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> memberAccount("member" + i).member())
                        .map(member -> new Account.OfMember(member, Credentials.NONE_YET))
                        .toList();

        assertThat(accounts().create(asked)).isEqualTo(new Creation.Created());
        assertThat(accounts().page(MemberQuery.ALL, new PageRequest(1, 10)).totalCount())
                .isEqualTo(10_000);
        assertThat(outbox().countByState()).isEqualTo(Map.of(NoticeState.PENDING, 10_000L));
        assertThat(store.members().byAddress(asked.getLast().member().address()))
                .contains(asked.getLast().member());
    }

    @Test
    void twoThousandMembersPassTheirEmailsOnInOneStep() {
        var asked = IntStream.range(0, 2_000).mapToObj(i -> memberAccount("member" + i)).toList();
        accounts().create(asked);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < asked.size(); i++) {
            var next = asked.get((i + 1) % asked.size()).member().email();
            var change = MemberChange.NOTHING.with(new EmailAddress(next));
            changes.add(new Change(asked.get(i).member().address(), change));
        }

        assertThat(accounts().revise(new Revision(List.of(), changes))).isEmpty();

        assertThat(store.members().byAddress(asked.getLast().member().address()))
                .map(Member::email)
                .contains(asked.getFirst().member().email());
    }
}
