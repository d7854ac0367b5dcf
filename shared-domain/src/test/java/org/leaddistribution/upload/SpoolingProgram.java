package org.leaddistribution.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.leaddistribution.fixture.ChildProgram;
import org.leaddistribution.fixture.FileSizeLimit;

/// A program in a JVM of its own that takes files as the console and the command line do, and whose disk can
/// be filled.
final class SpoolingProgram {
    private SpoolingProgram() {}

    /// @param folder where it keeps uploads
    static ChildProgram keepingUploadsIn(Path folder) {
        return ChildProgram.of(SpoolingProgram.class, folder.toString());
    }

    public static void main(String[] arguments) {
        System.setProperty("java.io.tmpdir", arguments[0]);
        ChildProgram.obey(SpoolingProgram::obey);
        System.exit(0);
    }

    private static String obey(String order) {
        var words = order.split(" ", 2);
        return switch (words[0]) {
            case "room" -> limited(Long.parseLong(words[1]));
            case "take" -> taken(Path.of(words[1]));
            default -> throw new IllegalArgumentException(order);
        };
    }

    private static String limited(long bytes) {
        FileSizeLimit.set(bytes);
        return "room";
    }

    private static String taken(Path file) {
        try (var spooled = LocalCsv.spooled(file, SpooledUpload.NO_LIMIT)) {
            return "taken " + spooled.sizeBytes();
        } catch (SpooledUpload.NoRoom refused) {
            return "refused " + refused.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
