package org.leaddistribution.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.ProvingRound;
import org.leaddistribution.check.RepairingData;
import org.leaddistribution.delivery.DownloadingFile;
import org.leaddistribution.delivery.ExplainingFiles;
import org.leaddistribution.delivery.KeptColumns;
import org.leaddistribution.delivery.MakingWorkbook;
import org.leaddistribution.delivery.ReadingShares;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.programs.Program;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.Plans;
import org.leaddistribution.run.CancellingRun;
import org.leaddistribution.run.PreviewingDistribution;
import org.leaddistribution.run.PreviewsInTurn;
import org.leaddistribution.run.RecountingDistribution;
import org.leaddistribution.run.ResumingRuns;
import org.leaddistribution.run.RunForStaff;
import org.leaddistribution.run.RunningDistribution;
import org.leaddistribution.run.TracingProspect;
import org.leaddistribution.run.WatchingRuns;
import org.leaddistribution.statistics.ReadingFigures;
import org.leaddistribution.statistics.ReadingStatistics;
import org.leaddistribution.statistics.WatchingCapacity;
import org.leaddistribution.upload.ExportingRejects;
import org.leaddistribution.upload.SweepingUploads;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.WithdrawingUpload;

/// What can be done with leads, wired to one database.
public final class LeadUseCases implements AutoCloseable {
    private final MongoStore store;
    private final InstantSource clock;
    private final RunningDistribution running;
    private final PreviewsInTurn previews;
    private final WatchingCapacity capacity;
    private final ZoneId zone;

    /// @param zone whose days figures are counted by
    public LeadUseCases(MongoStore store, InstantSource clock, ZoneId zone) {
        this(store, clock, zone, Program.Id.create());
    }

    /// @param zone whose days figures are counted by
    /// @param id by which this program is known as the owner of a run
    LeadUseCases(MongoStore store, InstantSource clock, ZoneId zone, Program.Id id) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.capacity =
                new WatchingCapacity(
                        store.distributions(), store.members(), store.prospectHolders(), clock);
        this.running =
                new RunningDistribution(store.runRecords(), LeaseTimes.STANDARD, clock, id.value());
        this.previews =
                new PreviewsInTurn(previewing(), store.runRecords(), PreviewsInTurn.Times.STANDARD);
    }

    public UploadingLeads uploading() {
        return new UploadingLeads(store.uploadRecords(), clock);
    }

    public ExportingRejects exportingRejects() {
        return new ExportingRejects(store.distributions(), store.rejectedRows());
    }

    public WithdrawingUpload withdrawing() {
        return new WithdrawingUpload(store.uploadRecords(), clock);
    }

    public RunForStaff running() {
        return new RunForStaff(running, store.distributions(), audit());
    }

    private AuditTrail audit() {
        return new AuditTrail(store.auditLog(), clock);
    }

    /// @param patience how long a caller waits for the run's program to end it
    public CancellingRun cancelling(Duration patience) {
        return new CancellingRun(store.runRecords(), audit(), LeaseTimes.STANDARD, patience);
    }

    public WatchingRuns watching() {
        return new WatchingRuns(store.runRecords(), store.programs(), System::nanoTime);
    }

    public ResumingRuns resuming() {
        return new ResumingRuns(store.distributions(), running);
    }

    public SweepingUploads sweeping() {
        return new SweepingUploads(store.uploadRecords(), System::nanoTime);
    }

    public DownloadingFile downloading() {
        return new DownloadingFile(
                store.memberFiles(), store.assignments(), store.members(), clock);
    }

    public ReadingShares readingShares() {
        return new ReadingShares(store.plans(), store.memberFiles(), store.outbox());
    }

    public ExplainingFiles explainingFiles() {
        return new ExplainingFiles(store.memberFiles(), store.distributions(), store.plans());
    }

    public MakingWorkbook makingWorkbook() {
        return new MakingWorkbook(
                store.assignments(), new KeptColumns(store.distributions(), store.leads()));
    }

    public Distributions distributions() {
        return store.distributions();
    }

    public Plans plans() {
        return store.plans();
    }

    /// One for the whole program, so that it works one out at a time.
    public PreviewsInTurn previews() {
        return previews;
    }

    public PreviewingDistribution previewing() {
        return new PreviewingDistribution(store.runRecords(), clock);
    }

    public TracingProspect tracing() {
        return new TracingProspect(store.leads(), store.distributions(), store.assignments());
    }

    public CheckingInvariants checking() {
        return new CheckingInvariants(store.storedFacts());
    }

    public ProvingRound proving() {
        return new ProvingRound(store.storedFacts());
    }

    public RecountingDistribution recounting() {
        return new RecountingDistribution(store.runRecords());
    }

    public RepairingData repairing() {
        return new RepairingData(
                store.repairRecords(), LeaseTimes.STANDARD, clock, UUID.randomUUID().toString());
    }

    public ReadingStatistics statistics() {
        return new ReadingStatistics(store.distributions(), store.members(), store.memberFiles());
    }

    /// One for the whole program: a duty of it counts, and everybody reads.
    public WatchingCapacity capacity() {
        return capacity;
    }

    public ReadingFigures figures() {
        return new ReadingFigures(
                statistics(), store.storedFigures(), capacity::latest, zone, clock);
    }

    /// Leaves runs that are under way to whoever comes next.
    @Override
    public void close() {
        running.close();
    }
}
