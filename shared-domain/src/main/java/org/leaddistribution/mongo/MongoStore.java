package org.leaddistribution.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.KnownBrowsers;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.RecentAttempts;
import org.leaddistribution.access.Sessions;
import org.leaddistribution.access.StaffAccounts;
import org.leaddistribution.access.UnsubscribeLinks.SigningKeys;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.check.RepairingData.RepairRecords;
import org.leaddistribution.check.Repairs;
import org.leaddistribution.check.StoredFacts;
import org.leaddistribution.delivery.KeptColumns;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.jobs.Jobs;
import org.leaddistribution.kernel.Guards;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.member.Members;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.PlanPreviews;
import org.leaddistribution.round.Plans;
import org.leaddistribution.run.RunLeases;
import org.leaddistribution.run.RunRecords;
import org.leaddistribution.upload.UploadRecords;
import org.leaddistribution.upload.Uploads;

/// The database as the rest of the product sees it: a port a collection, and no driver.
///
/// Opening it asks nothing of the server. The first call of any port checks the server and its
/// indexes, and so does every later one until that has succeeded; so a program may start before its
/// database does. What people wait for is answered soon or not at all; what goes through millions of
/// documents is given time. Safe for many threads.
public final class MongoStore implements AutoCloseable {
    private final MongoClient client;
    private final MongoClient patientClient;
    private final MongoUnitOfWork work;
    private final SessionDatabase database;
    private final SessionDatabase patient;
    private final IndexBuilder indexes;
    private final Schema schema;
    private final Preparation preparation;
    private final ReadyCheck readyCheck;
    private final GuardWatch guards;

    private MongoStore(
            MongoClient client,
            MongoClient patientClient,
            Supplier<MongoClient> unhurried,
            String databaseName) {
        this.client = client;
        this.patientClient = patientClient;
        this.work = new MongoUnitOfWork(client);
        var soon = client.getDatabase(databaseName);
        this.database = new SessionDatabase(soon, soon, work);
        this.patient = new SessionDatabase(patientClient.getDatabase(databaseName), soon, work);
        this.indexes = new IndexBuilder(soon, unhurried);
        this.schema = new Schema(soon, indexes);
        this.preparation = new Preparation(client, schema);
        this.readyCheck = new ReadyCheck(preparation, work);
        this.guards = new GuardWatch(soon);
    }

    /// @param uri a MongoDB connection string; it may hold a password
    /// @throws org.leaddistribution.kernel.StoreFault.StoreRefused when `uri` is not one
    public static MongoStore open(String uri, String databaseName) {
        return open(uri, databaseName, Connection.PATIENCE);
    }

    /// @param patience how long a call waits for a server before it gives up
    public static MongoStore open(String uri, String databaseName, Duration patience) {
        return open(uri, databaseName, patience, List.of());
    }

    static MongoStore open(
            String uri, String databaseName, Duration patience, List<CommandListener> listeners) {
        return new MongoStore(
                Connection.to(uri, patience, Connection.SOON, listeners),
                Connection.to(uri, patience, Connection.IN_TIME, listeners),
                () -> Connection.to(uri, patience, Connection.UNHURRIED, listeners),
                databaseName);
    }

    /// @param silence how long the server may be silent on anything, millions of documents too
    static MongoStore open(String uri, String databaseName, Duration patience, Duration silence) {
        return new MongoStore(
                Connection.to(uri, patience, silence, List.of()),
                Connection.to(uri, patience, silence, List.of()),
                () -> Connection.to(uri, patience, silence, List.of()),
                databaseName);
    }

    /// Returns once the database answers and has every index.
    ///
    /// @throws org.leaddistribution.kernel.StoreFault when it does not, saying what to do
    public void requireReady() {
        readyCheck.guarded(Runnable.class, this::requireNow).run();
    }

    private void requireNow() {
        Connection.ping(database.alone());
        guards.requireRecently();
    }

    public Guards guards() {
        return readyCheck.guarded(Guards.class, guards);
    }

    /// Puts calls of the ports of this store into one.
    public UnitOfWork unitOfWork() {
        return readyCheck.guarded(UnitOfWork.class, work);
    }

    public Leads leads() {
        return readyCheck.guarded(Leads.class, new MongoLeads(patient));
    }

    public RejectedRows rejectedRows() {
        return readyCheck.guarded(RejectedRows.class, new MongoRejectedRows(patient));
    }

    public Members members() {
        return readyCheck.guarded(Members.class, new MongoMembers(database));
    }

    public Distributions distributions() {
        return readyCheck.guarded(Distributions.class, new MongoDistributions(database));
    }

    public Uploads uploads() {
        return readyCheck.guarded(
                Uploads.class,
                new MongoUploads(database, lease -> readyCheck.guarded(Leases.class, lease)));
    }

    public Assignments assignments() {
        return readyCheck.guarded(Assignments.class, new MongoAssignments(patient, guards));
    }

    public MemberFiles memberFiles() {
        return readyCheck.guarded(MemberFiles.class, new MongoMemberFiles(database, guards));
    }

    public Plans plans() {
        return readyCheck.guarded(Plans.class, new MongoPlans(patient));
    }

    public PlanPreviews planPreviews() {
        return readyCheck.guarded(PlanPreviews.class, new MongoPlanPreviews(patient));
    }

    public RunLeases runLeases() {
        return readyCheck.guarded(
                RunLeases.class, new MongoRunLeases(database, guards::requireNow));
    }

    /// Everything that a run reads and writes.
    public RunRecords runRecords() {
        return new RunRecords(
                distributions(),
                leads(),
                members(),
                assignments(),
                memberFiles(),
                plans(),
                planPreviews(),
                runLeases(),
                auditLog(),
                unitOfWork());
    }

    /// Everything that an upload reads and writes.
    public UploadRecords uploadRecords() {
        return new UploadRecords(
                uploads(),
                leads(),
                rejectedRows(),
                distributions(),
                assignments(),
                members(),
                auditLog(),
                unitOfWork());
    }

    public MemberAccounts memberAccounts() {
        return readyCheck.guarded(MemberAccounts.class, new MongoMemberAccounts(database, guards));
    }

    public StaffAccounts staffAccounts() {
        return readyCheck.guarded(StaffAccounts.class, new MongoStaffAccounts(database));
    }

    public Sessions sessions() {
        return readyCheck.guarded(Sessions.class, new MongoSessions(database));
    }

    public RecentAttempts recentAttempts() {
        return readyCheck.guarded(RecentAttempts.class, new MongoRecentAttempts(database));
    }

    public KnownBrowsers knownBrowsers() {
        return readyCheck.guarded(KnownBrowsers.class, new MongoKnownBrowsers(database));
    }

    public AccountTokens accountTokens() {
        return readyCheck.guarded(AccountTokens.class, new MongoAccountTokens(database));
    }

    public SigningKeys signingKeys() {
        return readyCheck.guarded(SigningKeys.class, new MongoSigningKeys(database));
    }

    public AuditLog auditLog() {
        return readyCheck.guarded(AuditLog.class, new MongoAuditLog(database));
    }

    public Outbox outbox() {
        return readyCheck.guarded(Outbox.class, new MongoOutbox(database));
    }

    public Jobs jobs() {
        return readyCheck.guarded(Jobs.class, new MongoJobs(database));
    }

    public Leases mailLease() {
        return readyCheck.guarded(Leases.class, MongoLeases.ofMail(database));
    }

    /// Answers also where the database is not fit for work, so that what is wrong can be found.
    public StoredFacts storedFacts() {
        var reads = new MomentReads(patientClient, patient.alone());
        var facts = new MongoStoredFacts(patient, schema, reads);
        return readyCheck.unprepared(StoredFacts.class, facts);
    }

    /// Everything that a repair reads and writes; it answers also where guards are lost.
    public RepairRecords repairRecords() {
        var repairs = new MongoRepairs(preparation, indexes, patient);
        var leases = new MongoRunLeases(database, () -> {});
        return new RepairRecords(
                storedFacts(),
                readyCheck.unprepared(Repairs.class, repairs),
                readyCheck.unprepared(RunLeases.class, leases),
                readyCheck.unprepared(Assignments.class, new MongoAssignments(patient, guards)),
                readyCheck.unprepared(Plans.class, new MongoPlans(patient)),
                new KeptColumns(
                        readyCheck.unprepared(
                                Distributions.class, new MongoDistributions(database)),
                        readyCheck.unprepared(Leads.class, new MongoLeads(patient))),
                readyCheck.unprepared(AuditLog.class, new MongoAuditLog(database)));
    }

    @Override
    public void close() {
        client.close();
        patientClient.close();
    }
}
