package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.StoredFacts;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.FileId;
import org.leaddistribution.statistics.ProspectHolders;
import org.leaddistribution.statistics.StoredFigures;

/// All of it on a real server, in one database that is emptied for whoever asks next.
public final class MongoDealing implements Dealing.BackDoor {
    private final MongoStore store;
    private final Supplier<MongoDatabase> stored;

    private MongoDealing(MongoStore store, Supplier<MongoDatabase> stored) {
        this.store = store;
        this.stored = stored;
    }

    /// Opened by the first who asks, and by no program that has a store of its own.
    private static final class OncePerJvm {
        static final RealMongo.FreshDatabase FRESH = RealMongo.freshDatabase();
        static final MongoStore STORE = MongoStore.open(FRESH.uri(), FRESH.name());
        static final MongoClient CLIENT = MongoClients.create(FRESH.uri());
    }

    public static Dealing emptied() {
        store().requireReady();
        for (var name : database().listCollectionNames()) {
            if (!name.equals("schema_version")) {
                database().getCollection(name).deleteMany(Filters.empty());
            }
        }
        return in(store());
    }

    /// All of it through a store of one's own.
    static Dealing in(MongoStore store) {
        return of(new MongoDealing(store, MongoDealing::database));
    }

    /// All of it in a database elsewhere.
    static Dealing in(MongoStore store, MongoDatabase stored) {
        return of(new MongoDealing(store, () -> stored));
    }

    private static Dealing of(MongoDealing all) {
        var store = all.store;
        return new Dealing(
                store.runRecords(),
                store.uploads(),
                store.rejectedRows(),
                store.auditLog(),
                store.unitOfWork(),
                all);
    }

    /// Where it is, for another program.
    static RealMongo.FreshDatabase place() {
        return OncePerJvm.FRESH;
    }

    /// The store behind every [Dealing] of this class.
    public static MongoStore store() {
        return OncePerJvm.STORE;
    }

    /// Whether everything stored keeps its promises.
    ///
    /// @throws AssertionError naming every violation
    static void requireHealthy() {
        assertThat(violations()).isEmpty();
    }

    /// What a check of everything stored finds.
    static List<Violation> violations() {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(store().storedFacts()).check(found::add);
        return found;
    }

    /// One more store on the same database, as another program opens it.
    static MongoStore another() {
        return MongoStore.open(OncePerJvm.FRESH.uri(), OncePerJvm.FRESH.name());
    }

    /// Its database, for what no port does: damage.
    public static MongoDatabase database() {
        return OncePerJvm.CLIENT.getDatabase(OncePerJvm.FRESH.name());
    }

    @Override
    public void join(Member member) {
        stored.get()
                .getCollection(MemberDocument.COLLECTION)
                .replaceOne(
                        Filters.eq(Fields.ID, member.address().value()),
                        MemberDocument.of(member),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public Map<LeadKey, Instant> marksOf(FileId file) {
        var marks = new HashMap<LeadKey, Instant>();
        for (var row :
                stored.get()
                        .getCollection(AssignmentDocument.COLLECTION)
                        .find(Filters.eq(AssignmentDocument.CSV_FILE_ID, file.value()))) {
            var at = Fields.timeOrNull(row, AssignmentDocument.DOWNLOADED_AT);
            if (at != null) {
                marks.put(new LeadKey(Fields.text(row, AssignmentDocument.LEAD_KEY)), at);
            }
        }
        return marks;
    }

    @Override
    public StoredFacts storedFacts() {
        return store.storedFacts();
    }

    @Override
    public StoredFigures figures() {
        return store.storedFigures();
    }

    @Override
    public ProspectHolders holders() {
        return store.prospectHolders();
    }

    @Override
    public void remove(Assignment assignment) {
        var id = AssignmentDocument.id(assignment.key(), assignment.slot());
        stored.get()
                .getCollection(AssignmentDocument.COLLECTION)
                .deleteOne(Filters.eq(Fields.ID, id));
    }

    @Override
    public void forgetCertificate(long planToken) {
        var plans = stored.get().getCollection(PlanDocument.COLLECTION);
        plans.updateOne(
                Filters.eq(Fields.ID, PlanDocument.id(planToken, 0)),
                Updates.unset(PlanDocument.CERTIFICATE));
        plans.deleteMany(
                Filters.and(Filters.eq("_id.token", planToken), Filters.lt("_id.chunk", 0)));
    }

    @Override
    public List<String> everything() {
        var found = new ArrayList<String>();
        for (var name : stored.get().listCollectionNames()) {
            for (Document document : stored.get().getCollection(name).find()) {
                found.add(name + " " + document.toJson());
            }
        }
        Collections.sort(found);
        return found;
    }
}
