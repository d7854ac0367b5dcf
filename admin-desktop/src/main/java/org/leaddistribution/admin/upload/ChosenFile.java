package org.leaddistribution.admin.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.csv.CharsetGuess;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.upload.LocalCsv;
import org.leaddistribution.upload.Preview;
import org.leaddistribution.upload.PreviewReader;
import org.leaddistribution.upload.ReadOptions;
import org.leaddistribution.upload.SpooledUpload;

/// A file on this machine that somebody wants to upload.
record ChosenFile(Path path) {
    String name() {
        return String.valueOf(path.getFileName());
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
}
