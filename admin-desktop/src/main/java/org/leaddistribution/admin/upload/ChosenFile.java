package org.leaddistribution.admin.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ProgressStep.Stage;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.csv.CharsetGuess;
import org.leaddistribution.csv.FileName;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress.Signal;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.round.Upload;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.LeadReader;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.leaddistribution.upload.LocalCsv;
import org.leaddistribution.upload.Preview;
import org.leaddistribution.upload.PreviewReader;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadProgress.Phase;

/// A file on this machine that somebody wants to upload.
record ChosenFile(Path path) {
    String name() {
        return String.valueOf(path.getFileName());
    }

    /// What an upload of it is called unless somebody says otherwise.
    String title() {
        return FileName.of(name()).map(FileName::stem).orElseGet(() -> Upload.stemOf(name()));
    }

    /// Looks at its beginning.
    ///
    /// @throws UserError when it cannot be read
    Preview preview(ReadOptions options) {
        return looking(bytes -> PreviewReader.preview(bytes, options));
    }

    /// How it is encoded, when it is not as it should be and does not say.
    ///
    /// @throws UserError when it cannot be read
    Optional<Charset> guessedCharset() {
        return looking(CharsetGuess::of);
    }

    /// Judges every row as it stands in the file now, and stores nothing.
    ///
    /// @throws UserError when it cannot be read
    IngestReport judge(ReadOptions options, Job.Reports reports) {
        return looking(
                bytes ->
                        new LeadReader()
                                .read(
                                        bytes,
                                        options,
                                        RowSink.NONE,
                                        (read, size) -> progress(read, size, reports)));
    }

    private static Signal progress(long read, long size, Job.Reports reports) {
        reports.at(new ProgressStep(Phase.CHECKING, Phase.CHECKING.label(), read, size));
        return reports.isWanted() ? Signal.GO_ON : Signal.STOP;
    }

    private <T> T looking(Function<UploadSource, T> look) {
        try {
            return look.apply(LocalCsv.uncopied(path));
        } catch (LocalCsv.NotTaken refused) {
            throw new UserError(String.valueOf(refused.getMessage()), refused);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private UserError unreadable(Exception e) {
        return new UserError(
                path + " cannot be read (" + e + "). Check that its disk is still there.", e);
    }

    /// Copies it away, so that it can change no more.
    ///
    /// @throws UserError when it cannot be taken
    /// @throws WatchedBytes.NotWanted when the job was cancelled
    SpooledUpload spool(long limitBytes, Job.Reports reports) {
        try {
            long size = Files.exists(path) ? Files.size(path) : 0;
            return LocalCsv.spooled(
                    path, limitBytes, bytes -> new WatchedBytes(bytes, size, reports));
        } catch (LocalCsv.NotTaken | SpooledUpload.TooLarge | SpooledUpload.NoRoom refused) {
            throw new UserError(String.valueOf(refused.getMessage()), refused);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Reports how much of a file was read, and ends the reading once the job is cancelled.
    static final class WatchedBytes extends FilterInputStream {
        private final long sizeBytes;
        private final Job.Reports reports;
        private long read;

        WatchedBytes(InputStream bytes, long sizeBytes, Job.Reports reports) {
            super(bytes);
            this.sizeBytes = sizeBytes;
            this.reports = reports;
        }

        /// The job was cancelled.
        static final class NotWanted extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            note(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            note(Math.max(0, count));
            return count;
        }

        private void note(int bytes) {
            if (!reports.isWanted()) {
                throw new NotWanted();
            }
            read += bytes;
            reports.at(new ProgressStep(Stage.BEGINNING, "Opening the file", read, sizeBytes));
        }
    }
}
