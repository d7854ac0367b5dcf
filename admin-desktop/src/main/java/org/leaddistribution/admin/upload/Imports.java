package org.leaddistribution.admin.upload;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.upload.FileUpload.Answer;
import org.leaddistribution.admin.upload.FileUpload.Asked;
import org.leaddistribution.upload.UploadProgress.Phase;

/// Stores files one after the other: what is asked for while one is being stored waits for its turn.
final class Imports {
    private static final ProgressStep IN_TURN =
            ProgressStep.beginning("Waiting until the file before it is stored");

    private final FileUpload upload;
    private final BackgroundWork work;
    private final UploadSpeed speed;
    private final News news;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private @Nullable QueuedFile current;
    private Running running = Running.NOTHING;
    private ProgressStep latest = IN_TURN;

    /// Who hears what becomes of the files.
    interface News {
        /// @param pace rows, speed and time left, as far as they are known
        void at(QueuedFile file, ProgressStep progress, String pace);

        void ended(QueuedFile file, Asked asked, Answer answer);

        void failed(QueuedFile file, String why);
    }

    private record Wanted(QueuedFile file, Asked asked) {}

    Imports(FileUpload upload, BackgroundWork work, UploadSpeed speed, News news) {
        this.upload = upload;
        this.work = work;
        this.speed = speed;
        this.news = news;
    }

    boolean isBusyWith(QueuedFile file) {
        return file.equals(current) || waiting.stream().anyMatch(next -> next.file().equals(file));
    }

    void start(QueuedFile file, Asked asked) {
        if (isBusyWith(file)) {
            return;
        }
        file.ask(asked);
        if (current == null) {
            begin(file, asked);
        } else {
            waiting.add(new Wanted(file, asked));
            news.at(file, IN_TURN, "");
        }
    }

    private void begin(QueuedFile file, Asked asked) {
        current = file;
        latest = ProgressStep.beginning("Opening the file");
        speed.begin();
        news.at(file, latest, "");
        running =
                work.start(
                        job(upload, asked),
                        new Watcher<>(
                                progress -> at(file, progress),
                                answer -> {
                                    goOn();
                                    news.ended(file, asked, answer);
                                },
                                why -> {
                                    goOn();
                                    news.failed(file, why);
                                }));
    }

    /// Keeps no screen in memory: it may outlast the session.
    private static Job<Answer> job(FileUpload upload, Asked asked) {
        return Job.lasting(
                "Uploading " + asked.file().name(), reports -> upload.run(asked, reports));
    }

    private void at(QueuedFile file, ProgressStep progress) {
        if (file.equals(current)) {
            latest = progress;
            news.at(file, progress, speed.at(progress));
        }
    }

    private void goOn() {
        current = null;
        running = Running.NOTHING;
        var next = waiting.poll();
        if (next != null) {
            begin(next.file(), next.asked());
        }
    }

    /// @return whether it waited for its turn, so that nothing has to end first
    boolean cancel(QueuedFile file) {
        if (waiting.removeIf(next -> next.file().equals(file))) {
            return true;
        }
        if (file.equals(current)) {
            running.cancel();
        }
        return false;
    }

    /// What keeps a file that was cancelled from being gone at once.
    String waitsFor() {
        return latest.stage() == Phase.STORING
                ? "Waiting for the rows on their way, then removing "
                        + (latest.rows() > 0
                                ? Formats.count(latest.rows(), "row", "rows")
                                : "what is stored of it")
                : "Waiting until the reading has stopped; nothing of it is stored yet";
    }
}
