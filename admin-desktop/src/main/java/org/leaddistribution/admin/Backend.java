package org.leaddistribution.admin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.usecase.run.LeaseTimes;
import org.leaddistribution.usecase.run.ResumingRuns;
import org.leaddistribution.usecase.run.RunRecords;
import org.leaddistribution.usecase.run.RunningDistribution;
import org.leaddistribution.usecase.upload.ExportingRejects;
import org.leaddistribution.usecase.upload.SweepingUploads;
import org.leaddistribution.usecase.upload.UploadRecords;
import org.leaddistribution.usecase.upload.UploadingLeads;
import org.leaddistribution.worker.BackgroundDuties;
import org.leaddistribution.worker.Duty;
import org.leaddistribution.worker.Duty.Report;

/// What the console can do, wired to one database, and what it does there by itself.
final class Backend implements AutoCloseable {
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_RUNS = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_UPLOADS = Duration.ofMinutes(1);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Database database;
    private final InstantSource clock;
    private final RunningDistribution running;
    private final BackgroundDuties duties;

    Backend(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.running =
                new RunningDistribution(
                        runRecords(), LeaseTimes.STANDARD, clock, UUID.randomUUID().toString());
        this.duties = new BackgroundDuties(duties(), GOODBYE);
        duties.start();
    }

    private RunRecords runRecords() {
        var store = store();
        return new RunRecords(
                store.distributions(),
                store.leads(),
                store.members(),
                store.assignments(),
                store.memberFiles(),
                store.plans(),
                store.runLeases());
    }

    private List<Duty> duties() {
        var resuming = new ResumingRuns(store().distributions(), running);
        var sweeping = new SweepingUploads(uploadRecords(), System::nanoTime);
        return List.of(
                duty("Watching the database", EVERY_SECOND, database::revive),
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

    RunningDistribution running() {
        return running;
    }

    UploadingLeads uploading() {
        return new UploadingLeads(uploadRecords(), clock);
    }

    private UploadRecords uploadRecords() {
        var store = store();
        return new UploadRecords(
                store.uploads(),
                store.leads(),
                store.rejectedRows(),
                store.distributions(),
                store.assignments(),
                store.members());
    }

    ExportingRejects exportingRejects() {
        return new ExportingRejects(store().distributions(), store().rejectedRows());
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        duties.close();
        database.close();
    }
}
