package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;
import static org.leaddistribution.fake.People.SOME_HASH;
import static org.leaddistribution.fake.People.memberAccount;
import static org.leaddistribution.fake.People.staffAccount;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.access.StaffAccounts.Changing;
import org.leaddistribution.access.StaffAccounts.Creation;
import org.leaddistribution.access.StaffAccountsContract;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.access.StaffStatus;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.mongo.AccountChange.Desk;

final class MongoStaffAccountsTest extends StaffAccountsContract {
    private static final int ROUNDS = 20;
    private static final Username EVE = new Username("eve");

    private final FreshDatabase place = FreshStore.place();
    private final MongoStore store = MongoStore.open(place.uri(), place.name());

    @Override
    protected StaffAccounts staff() {
        return store.staffAccounts();
    }

    @Override
    protected MemberAccounts members() {
        return store.memberAccounts();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void twoAdminsWhoDisableEachOtherAtOnceDoNotBothSucceed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var one = new Username("one" + round);
            var other = new Username("other" + round);
            staff().create(staffAccount(one.value(), Role.ADMIN));
            staff().create(staffAccount(other.value(), Role.ADMIN));
            var disabled = StaffChange.NOTHING.with(StaffStatus.DISABLED);
            var demoted = StaffChange.NOTHING.with(Role.SUPPORT);
            var change = round % 2 == 0 ? disabled : demoted;

            var outcomes =
                    atOnce(() -> changed(one, other, disabled), () -> changed(other, one, change));

            assertThat(outcomes).filteredOn(StaffOutcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(StaffOutcome.LastAdmin.class::isInstance).hasSize(1);
            assertThat(staff().all()).filteredOn(Staff::isEnabledAdmin).hasSize(1);
            forgetEverybody();
        }
    }

    private StaffOutcome changed(Username actor, Username who, StaffChange change) {
        return new Desk(store).staff().change(Actor.of(actor), who, change, null);
    }

    @Test
    void anEmailThatStaffAndMembersWantAtOnceIsOnePersons() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var email = new EmailAddress("both" + round + "@example.org");
            staff().create(staffAccount("eve", Role.ADMIN));
            members().create(List.of(memberAccount("bob")));
            var sue = staffAccount("sue", Role.SUPPORT);
            var ann = memberAccount("ann").member().withEmail(email.value());
            var bob = memberAccount("bob").member().address();

            atOnce(
                    () ->
                            staff().create(
                                            new Account.OfStaff(
                                                    sue.staff().with(email), sue.credentials())),
                    () -> staff().change(EVE, StaffChange.NOTHING.with(email)),
                    () ->
                            members()
                                    .create(
                                            List.of(
                                                    new Account.OfMember(
                                                            ann, Credentials.first(SOME_HASH)))),
                    () -> members().change(bob, MemberChange.NOTHING.with(email)));

            var emails =
                    Stream.concat(
                            staff().all().stream().map(person -> String.valueOf(person.email())),
                            members().active().stream().map(member -> member.email()));
            assertThat(emails).filteredOn(email.value()::equals).hasSize(1);
            assertThat(members().active()).hasSizeBetween(1, 2);
            forgetEverybody();
        }
    }

    /// One of several calls that begin at the same moment.
    @FunctionalInterface
    private interface Call {
        Object make();
    }

    private static List<Object> atOnce(Call... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        var waiting = new ArrayList<Callable<Object>>();
        for (var call : calls) {
            waiting.add(
                    () -> {
                        start.await();
                        return call.make();
                    });
        }
        var outcomes = new ArrayList<Object>();
        try (var pool = Executors.newFixedThreadPool(calls.length)) {
            for (Future<Object> outcome : pool.invokeAll(waiting)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private void forgetEverybody() {
        inside(
                database ->
                        List.of("staff", "members", "logins")
                                .forEach(
                                        name ->
                                                database.getCollection(name)
                                                        .deleteMany(new Document())));
    }

    /// As versions before 8 wrote it, and beside a member with the same e-mail, which was not refused then.
    @Test
    void readsStaffOfEarlierVersionsAsEnabledAndLeavesThemTheirEmail() {
        members().create(List.of(memberAccount("ann")));
        inside(database -> database.getCollection("staff").insertOne(olderDocument()));
        var email = new EmailAddress("Ann@example.org");
        var eve = new Staff(EVE, Role.ADMIN, email, LONG_AGO);
        var ann = memberAccount("ann").member().address();

        assertThat(staff().byUsername(EVE))
                .contains(new Account.OfStaff(eve, Credentials.first(SOME_HASH)));
        assertThat(staff().page("ANN@", new PageRequest(1, 10)).items()).containsExactly(eve);
        assertThat(staff().holdAdminBesides(new Username("nobody"))).isTrue();
        assertThat(
                        staff().change(
                                        EVE,
                                        StaffChange.NOTHING.with(
                                                new EmailAddress("ANN@example.org"))))
                .isInstanceOf(Changing.Changed.class);
        assertThat(members().change(ann, MemberChange.NOTHING.with(email).with(Tier.SILVER)))
                .isInstanceOf(MemberAccounts.Changing.Changed.class);
        assertThat(
                        members()
                                .revise(
                                        new MemberAccounts.Revision(
                                                List.of(),
                                                List.of(
                                                        new MemberAccounts.Revision.Change(
                                                                ann,
                                                                MemberChange.NOTHING.with(
                                                                        email))))))
                .isEmpty();
        var sue = staffAccount("sue", Role.SUPPORT);
        assertThat(staff().create(new Account.OfStaff(sue.staff().with(email), sue.credentials())))
                .isEqualTo(new Creation.Refused(Set.of(AccountField.EMAIL)));
    }

    private static Document olderDocument() {
        return new Document("_id", "eve")
                .append("username", "eve")
                .append("role", "admin")
                .append("created_at", LONG_AGO)
                .append("email", "Ann@example.org")
                .append("credentials_generation", 0L)
                .append("password_hash", SOME_HASH.encoded());
    }

    private void inside(Consumer<MongoDatabase> doing) {
        try (MongoClient client = MongoClients.create(place.uri())) {
            doing.accept(client.getDatabase(place.name()));
        }
    }
}
