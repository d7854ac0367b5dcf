package org.leaddistribution.csv;

import java.nio.charset.Charset;
import org.leaddistribution.csv.ReadingEnded.FileFault;

/// Says of a file that is not in the charset it was read in which one it may be in, and how to say so.
public final class FaultAdvice {
    private FaultAdvice() {}

    /// The same fault, with what can be done about it where the uploader is.
    ///
    /// @param source of the file, which may be read once more
    public static FileFault added(FileFault fault, UploadSource source, ReadOptions options) {
        if (options.charset() != null) {
            return fault;
        }
        return switch (fault.code()) {
            case MALFORMED_TEXT, UTF_16_WITHOUT_BOM ->
                    CharsetGuess.of(source)
                            .map(Charset::name)
                            .map(
                                    name ->
                                            fault.with(
                                                    "It looks like "
                                                            + name
                                                            + ". "
                                                            + options.door().charset(name)))
                            .orElse(fault);
            default -> fault;
        };
    }
}
