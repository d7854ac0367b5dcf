package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.access.AccountTokens.AccountToken.Sent;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.PasswordHasher.Hashing;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.Session;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.fake.People;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.mongo.AccountChange.Desk;
import org.leaddistribution.mongo.Halt.When;
import org.leaddistribution.mongo.Halting.Ended;
import org.leaddistribution.upload.UploadingLeads;

/// The power goes at every database command of everything that changes an account: the change is stored with its
/// entries in the audit log, its mails and the sessions and links that it ends, or nothing of it is.
final class HaltedAccountChangeTest {
    /// What a unit may store.
    private static final List<String> COLLECTIONS =
            List.of(
                    "members",
                    "staff",
                    "logins",
                    "sessions",
                    "account_tokens",
                    "outbox",
                    "audit_log",
                    "lead_distributions");

    private final PasswordHash first = hashed();

    @ParameterizedTest
    @EnumSource
    void isWholeOrNothing(AccountChange change) {
        var whole = undisturbed(change);
        for (var when : List.of(When.AFTER, When.BEFORE).subList(0, LongForm.of(1, 2))) {
            int halts = 0;
            boolean goesOn = true;
            for (int command = 1; goesOn; command += LongForm.of(2, 1)) {
                var nothing = prepared();
                var ended =
                        Halting.inThisJvm(store -> change.doneBy(new Desk(store)), command, when);
                goesOn = ended == Ended.HALTED;
                halts += goesOn ? 1 : 0;
                assertThat(stored())
                        .as("%s, %s command %d", change, when, command)
                        .isIn(goesOn ? List.of(nothing, whole) : List.of(whole));
            }
            assertThat(halts).as("commands").isGreaterThan(1);
        }
    }

    private List<String> undisturbed(AccountChange change) {
        var nothing = prepared();
        change.doneBy(new Desk(MongoDealing.store()));
        var whole = stored();
        assertThat(whole).isNotEqualTo(nothing);
        return whole;
    }

    /// Ann, who is signed in and has asked for a reset; bob, who is invited; eve and zoe, both admins; an upload.
    private List<String> prepared() {
        var dealing = MongoDealing.emptied();
        var store = MongoDealing.store();
        var ann = new Account.OfMember(People.member("ann"), Credentials.first(first));
        var bob = new Account.OfMember(People.member("bob"), Credentials.NONE_YET);
        var eve = People.staffAccount("eve", Role.ADMIN);
        store.memberAccounts().create(List.of(ann, bob));
        store.staffAccounts().create(eve);
        store.staffAccounts().create(People.staffAccount("zoe", Role.ADMIN));
        for (var account : List.of(ann, eve)) {
            store.sessions().start(Session.opened(SecretToken.drawn(), account, LONG_AGO));
        }
        token(AccountChange.ANNS_RESET, ann, TokenPurpose.RESET);
        token(AccountChange.BOBS_INVITATION, bob, TokenPurpose.INVITATION);
        store.signingKeys().named("unsubscribe");
        AnUpload.anUpload().ofLeads(0, 3).to(new UploadingLeads(dealing.upload(), () -> LONG_AGO));
        return stored();
    }

    private static void token(SecretToken token, Account account, TokenPurpose purpose) {
        var sent = Sent.to(account.email().orElseThrow(), account);
        var end = LONG_AGO.plus(purpose.life());
        MongoDealing.store()
                .accountTokens()
                .store(new AccountToken(token.hash(), account.username(), purpose, end, sent));
    }

    private static PasswordHash hashed() {
        return switch (AccountChange.HASHER.hash(AccountChange.PASSWORD)) {
            case Hashing.Hashed(var hash) -> hash;
            case Hashing.Busy _ -> throw new AssertionError("busy");
        };
    }

    /// Everything stored, without what is drawn anew each time and without the time of day.
    private List<String> stored() {
        var found = new ArrayList<String>();
        for (var name : COLLECTIONS) {
            for (var document : MongoDealing.database().getCollection(name).find()) {
                found.add(name + " " + withoutChance(name, document).toJson());
            }
        }
        Collections.sort(found);
        return found;
    }

    private Document withoutChance(String collection, Document document) {
        if (!List.of("members", "staff", "logins").contains(collection)) {
            document.remove("_id");
        }
        if (collection.equals("audit_log")) {
            document.computeIfPresent(
                    "subject", (_, s) -> s.toString().replaceAll("[0-9a-f-]{36}", ""));
        }
        document.remove("updated_at");
        document.remove("distribution_id");
        document.computeIfPresent(
                "password_hash", (_, hash) -> first.encoded().equals(hash) ? "first" : "another");
        return document;
    }
}
