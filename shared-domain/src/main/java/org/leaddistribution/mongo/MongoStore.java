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
import org.leaddistribution.programs.Programs;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.PlanPreviews;
import org.leaddistribution.round.Plans;
import org.leaddistribution.run.RunLeases;
import org.leaddistribution.run.RunRecords;
import org.leaddistribution.statistics.ProspectHolders;
import org.leaddistribution.statistics.StoredFigures;
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
    private final GuardWatch guards;

    private MongoStore(
            MongoClient client,
            MongoClient patientClient,
            Supplier<MongoClient> unhurried,
            String databaseName) {
        this.client = client;
        this.patientClient = patientClient;
        var soon = client.getDatabase(databaseName);
        this.indexes = new IndexBuilder(soon, unhurried);
        this.schema = new Schema(soon, indexes);
        this.preparation = new Preparation(client, schema);
        var readyCheck = new ReadyCheck(preparation);
        this.work = new MongoUnitOfWork(client, readyCheck::require);
        this.database = new SessionDatabase(soon, soon, work, readyCheck::require);
        this.patient =
                new SessionDatabase(
                        patientClient.getDatabase(databaseName), soon, work, readyCheck::require);
        this.guards = new GuardWatch(database);
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
        database.call(() -> Connection.ping(database.alone()));
        guards.requireRecently();
    }

    public Guards guards() {
        return guards;
    }

    /// Puts calls of the ports of this store into one.
    public UnitOfWork unitOfWork() {
        return work;
    }

    public Leads leads() {
        return new MongoLeads(patient);
    }

    public RejectedRows rejectedRows() {
        return new MongoRejectedRows(patient);
    }

    public Members members() {
        return new MongoMembers(database);
    }

    public Distributions distributions() {
        return new MongoDistributions(database);
    }

    public Uploads uploads() {
        return new MongoUploads(database);
    }

    public Assignments assignments() {
        return new MongoAssignments(patient, guards);
    }

    public MemberFiles memberFiles() {
        return new MongoMemberFiles(database, guards);
    }

    public StoredFigures storedFigures() {
        return new MongoStoredFigures(database);
    }

    public ProspectHolders prospectHolders() {
        return new MongoProspectHolders(patient);
    }

    public Plans plans() {
        return new MongoPlans(patient);
    }

    public PlanPreviews planPreviews() {
        return new MongoPlanPreviews(patient);
    }

    public RunLeases runLeases() {
        return new MongoRunLeases(database, guards::requireNow);
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
        return new MongoMemberAccounts(database, guards);
    }

    public StaffAccounts staffAccounts() {
        return new MongoStaffAccounts(database);
    }

    public Sessions sessions() {
        return new MongoSessions(database);
    }

    public RecentAttempts recentAttempts() {
        return new MongoRecentAttempts(database);
    }

    public KnownBrowsers knownBrowsers() {
        return new MongoKnownBrowsers(database);
    }

    public AccountTokens accountTokens() {
        return new MongoAccountTokens(database);
    }

    public SigningKeys signingKeys() {
        return new MongoSigningKeys(database);
    }

    public AuditLog auditLog() {
        return new MongoAuditLog(database);
    }

    public Outbox outbox() {
        return new MongoOutbox(database);
    }

    public Jobs jobs() {
        return new MongoJobs(database);
    }

    public Programs programs() {
        return new MongoPrograms(database);
    }

    public Leases mailLease() {
        return MongoLeases.ofMail(database);
    }

    /// Answers also where the database is not fit for work, so that what is wrong can be found.
    public StoredFacts storedFacts() {
        var reads = new MomentReads(patientClient, patient.alone());
        return new MongoStoredFacts(patient.unchecked(), schema, reads);
    }

    /// Everything that a repair reads and writes; it answers also where guards are lost.
    public RepairRecords repairRecords() {
        var soon = database.unchecked();
        var inTime = patient.unchecked();
        return new RepairRecords(
                storedFacts(),
                new MongoRepairs(preparation, indexes, inTime),
                new MongoRunLeases(soon, () -> {}),
                new MongoAssignments(inTime, new GuardWatch(soon)),
                new MongoPlans(inTime),
                new KeptColumns(new MongoDistributions(soon), new MongoLeads(inTime)),
                new MongoAuditLog(soon));
    }

    @Override
    public void close() {
        client.close();
        patientClient.close();
    }
}
