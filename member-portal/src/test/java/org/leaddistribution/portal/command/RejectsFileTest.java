package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.csv.Zipped;

/// The file of rejected rows among the user's own.
class RejectsFileTest {
    @TempDir private Path folder;

    @Test
    void rejectsOfAWorkbookAreAWorkbookAndSoIsTheirName() throws IOException {
        var terminal = Terminal.onAFreshDatabase();
        var rows =
                row("Name", "Email", "Address")
                        + row("Ann", "ann@example.org", "Here")
                        + row("Bob", "bob@@example.org", "There");
        var file = Files.write(folder.resolve("mixed.xlsx"), Zipped.ofRows(rows).bytes());
        var id = terminal.run("upload", "--lenient", file.toString()).distribution();

        var misnamed = terminal.run("rejects", id, folder.resolve("rejects.csv").toString());
        var written = terminal.run("rejects", id, folder.resolve("rejects.xlsx").toString());
        var again = terminal.run("upload", folder.resolve("rejects.xlsx").toString());

        assertThat(misnamed.exit()).isEqualTo(LeadsProgram.FAILED);
        assertThat(misnamed.err()).contains("rejects.csv", "ends in .xlsx");
        assertThat(written.exit()).isEqualTo(LeadsProgram.DONE);
        assertThat(again.err()).contains("row 2, Email: \"bob@@example.org\"");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    private static String row(String... cells) {
        return "<row><c t=\"str\"><v>"
                + String.join("</v></c><c t=\"str\"><v>", cells)
                + "</v></c></row>";
    }

    @Test
    void noOtherFileIsTouchedAndItIsReadableAsTheOthersAre() throws IOException {
        var terminal = Terminal.onAFreshDatabase();
        var file = folder.resolve("mixed.csv");
        Files.writeString(
                file, "Name,Email,Address\nAnn,ann@example.org,Here\nBob,bob@@example.org,There\n");
        var id = terminal.run("upload", "--lenient", file.toString()).distribution();
        var own = Files.writeString(folder.resolve("rejects.csv.part"), "mine");
        var target = folder.resolve("rejects.csv");

        var written = terminal.run("rejects", id, target.toString());
        var refused = terminal.run("rejects", id, folder.resolve("none/rejects.csv").toString());

        assertThat(written.exit()).isEqualTo(LeadsProgram.DONE);
        assertThat(own).hasContent("mine");
        assertThat(Files.getPosixFilePermissions(target))
                .isEqualTo(Files.getPosixFilePermissions(file));
        assertThat(folder.toFile().list()).hasSize(3);
        assertThat(refused.exit()).isEqualTo(LeadsProgram.FAILED);
        assertThat(refused.err()).hasLineCount(1).contains("does not exist");
    }
}
