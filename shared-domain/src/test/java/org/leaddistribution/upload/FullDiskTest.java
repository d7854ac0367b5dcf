package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.FileSizeLimit;

/// A machine whose disk has no room for the copy that is made of an upload.
final class FullDiskTest {
    private static final int BYTES = 1_000_000;
    @TempDir Path folder;

    @Test
    void itSaysWhereThereIsNoRoomLeavesNothingThereAndWorksWhenThereIsSome() throws IOException {
        var kept = Files.createDirectory(folder.resolve("kept"));
        var file = Files.writeString(folder.resolve("leads.csv"), "x".repeat(BYTES));
        try (var program = SpoolingProgram.keepingUploadsIn(kept)) {
            program.answerTo("room " + BYTES / 2);

            assertThat(program.answerTo("take " + file))
                    .startsWith("refused There is no room for the file in " + kept)
                    .contains("TMPDIR", "then upload the file again");
            assertThat(kept).isEmptyDirectory();

            program.answerTo("room " + FileSizeLimit.NONE);
            assertThat(program.answerTo("take " + file)).isEqualTo("taken " + BYTES);
            assertThat(kept).isEmptyDirectory();
        }
    }

    @Test
    void aFolderThatIsGoneIsNamedToo() throws IOException {
        var file = Files.writeString(folder.resolve("leads.csv"), "x");
        var gone = folder.resolve("gone");
        try (var program = SpoolingProgram.keepingUploadsIn(gone)) {
            assertThat(program.answerTo("take " + file)).startsWith("refused There is no room");
        }
    }
}
