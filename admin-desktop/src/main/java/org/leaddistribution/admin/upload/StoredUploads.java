package org.leaddistribution.admin.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.upload.UploadStage.Standing;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.UploadSummary;
import org.leaddistribution.round.Distribution;

/// What is stored of the files, as it is now: it may be distributed or withdrawn anywhere.
public final class StoredUploads {
    private final NextSteps next;
    private final BackgroundWork work;
    private final BiConsumer<QueuedFile, UploadSummary> news;
    private final Consumer<Banner> told;
    private boolean looking;

    /// @param news called with what has changed
    /// @param told called with the outcome of what was done
    StoredUploads(
            NextSteps next,
            BackgroundWork work,
            BiConsumer<QueuedFile, UploadSummary> news,
            Consumer<Banner> told) {
        this.next = next;
        this.work = work;
        this.news = news;
        this.told = told;
    }

    /// Where a stored upload goes from here.
    public interface NextSteps {
        /// Shows its plan, from where it is distributed.
        void plan(Distribution stored);

        /// Shows all about it.
        void page(Distribution stored);

        /// Shows the members.
        void members();

        /// Lets the person save the rows that were left out.
        ///
        /// @param told called with the outcome
        void saveRejects(Distribution stored, Consumer<Banner> told);

        /// Asks whether it is to be undone, and does so.
        ///
        /// @param told called with the outcome
        void withdraw(Distribution stored, Consumer<Banner> told);

        /// What has become of it by now, empty where it was withdrawn; off the JavaFX thread.
        Optional<Distribution> now(Distribution stored);

        /// How many members would get leads now; off the JavaFX thread.
        int eligibleMembers();
    }

    /// How much is read.
    enum Thoroughness {
        /// What others may have done with the uploads.
        CHANGES,
        /// The members too.
        ALL
    }

    private record Seen(Map<QueuedFile, Optional<Distribution>> stored, OptionalInt eligible) {}

    void seePlan(QueuedFile file) {
        var stored = file.stored();
        if (stored != null) {
            next.plan(stored);
        }
    }

    void showPage(QueuedFile file) {
        var stored = file.stored();
        if (stored != null) {
            next.page(stored);
        }
    }

    void showMembers() {
        next.members();
    }

    void saveRejects(QueuedFile file) {
        var stored = file.stored();
        if (stored != null) {
            next.saveRejects(stored, told);
        }
    }

    void withdraw(QueuedFile file) {
        var stored = file.stored();
        if (stored != null) {
            next.withdraw(
                    stored,
                    outcome -> {
                        told.accept(outcome);
                        look(List.of(file), Thoroughness.CHANGES);
                    });
        }
    }

    /// How a stored file was shown last.
    private static Optional<UploadSummary> summaryOf(QueuedFile file) {
        return file.stage() instanceof Stored(var summary)
                ? Optional.of(summary)
                : Optional.empty();
    }

    private static boolean mayChange(QueuedFile file) {
        return summaryOf(file)
                .filter(summary -> summary.standing() != Standing.WITHDRAWN)
                .isPresent();
    }

    /// Reads how these files stand, unless that is being read already.
    void look(List<QueuedFile> files, Thoroughness thoroughness) {
        var watched = files.stream().filter(StoredUploads::mayChange).toList();
        if (watched.isEmpty() || looking) {
            return;
        }
        boolean count =
                thoroughness == Thoroughness.ALL
                        || watched.stream()
                                .flatMap(file -> summaryOf(file).stream())
                                .anyMatch(s -> s.standing() == Standing.NOBODY_ELIGIBLE);
        var stored = new HashMap<QueuedFile, Distribution>();
        watched.forEach(
                file -> Optional.ofNullable(file.stored()).ifPresent(d -> stored.put(file, d)));
        looking = true;
        work.start(
                Job.passing("Looking at what is stored", () -> seen(stored, count)),
                Watcher.of(
                        seen -> {
                            looking = false;
                            seen.stored().forEach((file, now) -> tell(file, now, seen.eligible()));
                        },
                        _ -> looking = false)); // the status bar says that the database is away
    }

    private Seen seen(Map<QueuedFile, Distribution> stored, boolean count) {
        var now = new HashMap<QueuedFile, Optional<Distribution>>();
        stored.forEach((file, distribution) -> now.put(file, next.now(distribution)));
        return new Seen(now, count ? OptionalInt.of(next.eligibleMembers()) : OptionalInt.empty());
    }

    private void tell(QueuedFile file, Optional<Distribution> now, OptionalInt counted) {
        var before = summaryOf(file);
        int eligible = counted.orElse(file.eligibleMembers());
        now.ifPresent(distribution -> file.store(distribution, eligible));
        before.map(
                        shown ->
                                now.map(distribution -> UploadSummary.of(distribution, eligible))
                                        .orElseGet(shown::withdrawn))
                .filter(summary -> !summary.equals(before.get()))
                .ifPresent(summary -> news.accept(file, summary));
    }
}
