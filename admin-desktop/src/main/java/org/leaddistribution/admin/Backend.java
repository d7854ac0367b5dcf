package org.leaddistribution.admin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.localdb.LocalDatabaseFailure;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.run.CancellingRun;
import org.leaddistribution.run.PreviewingDistribution;
import org.leaddistribution.run.ResumingRuns;
import org.leaddistribution.run.RunForStaff;
import org.leaddistribution.run.RunningDistribution;
import org.leaddistribution.runtime.BackgroundDuties;
import org.leaddistribution.runtime.Database;
import org.leaddistribution.runtime.Duty;
import org.leaddistribution.runtime.Duty.Report;
import org.leaddistribution.runtime.GuardDuty;
import org.leaddistribution.runtime.OpenResources;
import org.leaddistribution.settings.StorageSettings;
import org.leaddistribution.upload.ExportingRejects;
import org.leaddistribution.upload.SweepingUploads;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.WithdrawingUpload;

/// What the console can do, wired to one database, and what it does there by itself.
final class Backend implements AutoCloseable {
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_RUNS = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_UPLOADS = Duration.ofMinutes(1);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration UNTIL_THE_RUN_HEARS = Duration.ofSeconds(10);

    private final OpenResources resources;
    private final Database database;
    private final InstantSource clock;
    private final RunningDistribution running;

    private Backend(Database database, InstantSource clock, OpenResources resources) {
        this.resources = resources;
        this.database = database;
        this.clock = clock;
        this.running = resources.open(() -> running(database, clock));
        resources.open(() -> new BackgroundDuties(duties(), GOODBYE)).start();
    }

    private static RunningDistribution running(Database database, InstantSource clock) {
        return new RunningDistribution(
                database.store().runRecords(),
                LeaseTimes.STANDARD,
                clock,
                UUID.randomUUID().toString());
    }

    /// Returns once the database answers.
    ///
    /// @throws UserError when there is no local database to be had
    /// @throws org.leaddistribution.kernel.StoreFault when it does not answer, or may not be worked on
    static Backend open(
            StorageSettings storage, Map<String, String> environment, InstantSource clock) {
        return OpenResources.assembled(
                resources -> {
                    var database = resources.open(() -> explained(storage, environment));
                    database.store().requireReady();
                    return new Backend(database, clock, resources);
                });
    }

    private static Database explained(StorageSettings storage, Map<String, String> environment) {
        try {
            return Database.open(storage, environment);
        } catch (LocalDatabaseFailure failure) {
            throw new UserError(String.valueOf(failure.getMessage()), failure);
        }
    }

    private List<Duty> duties() {
        var resuming = new ResumingRuns(store().distributions(), running);
        var sweeping = new SweepingUploads(store().uploadRecords(), System::nanoTime);
        return List.of(
                duty("Watching the database", EVERY_SECOND, database::revive),
                GuardDuty.of(store().guards()),
                duty("Resuming runs", LOOK_FOR_RUNS, resuming::resume),
                duty("Sweeping uploads", LOOK_FOR_UPLOADS, sweeping::sweep));
    }

    private static Duty duty(String name, Duration pause, Runnable work) {
        return new Duty(
                name,
                pause,
                pause,
                () -> {
                    work.run();
                    return new Report.Fine();
                });
    }

    MongoStore store() {
        return database.store();
    }

    RunForStaff running() {
        return new RunForStaff(running, store().distributions(), audit());
    }

    private AuditTrail audit() {
        return new AuditTrail(store().auditLog(), clock);
    }

    CancellingRun cancelling() {
        return new CancellingRun(
                store().runRecords(), audit(), LeaseTimes.STANDARD, UNTIL_THE_RUN_HEARS);
    }

    UploadingLeads uploading() {
        return new UploadingLeads(store().uploadRecords(), clock);
    }

    PreviewingDistribution previewing() {
        return new PreviewingDistribution(store().runRecords(), clock);
    }

    ExportingRejects exportingRejects() {
        return new ExportingRejects(store().distributions(), store().rejectedRows());
    }

    WithdrawingUpload withdrawing() {
        return new WithdrawingUpload(store().uploadRecords(), clock);
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        resources.close();
    }
}
