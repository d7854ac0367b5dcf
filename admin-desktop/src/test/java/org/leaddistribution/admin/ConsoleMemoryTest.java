package org.leaddistribution.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fx.Dialogs.FolderMemory.Use;
import org.leaddistribution.admin.fx.TableMemory.Arranged;
import org.leaddistribution.admin.shell.Sidebar;
import org.leaddistribution.admin.shell.Theme;
import org.leaddistribution.admin.upload.ColumnMemory.Choices;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.upload.LeadColumn;

class ConsoleMemoryTest {
    @TempDir private Path folder;

    @Test
    void remembersFromOneStartToTheNext() {
        try (var memory = new ConsoleMemory(folder.resolve("new"))) {
            memory.remember(Theme.DARK);
            memory.rememberUsername("ann");
            memory.remember(new WindowPlace(10, 20, 1_000, 700, true));
            memory.remember(Sidebar.Width.NARROW);
        }

        var later = new ConsoleMemory(folder.resolve("new"));

        assertThat(later.theme()).isEqualTo(Theme.DARK);
        assertThat(later.username()).isEqualTo("ann");
        assertThat(later.window()).contains(new WindowPlace(10, 20, 1_000, 700, true));
        assertThat(later.sidebar()).isEqualTo(Sidebar.Width.NARROW);
    }

    @Test
    void whatComesAfterItWasClosedIsNotKeptAndDoesNoHarm() {
        var memory = new ConsoleMemory(folder);
        memory.close();

        memory.remember(Theme.DARK);

        assertThat(new ConsoleMemory(folder).theme()).isEqualTo(Theme.SYSTEM);
    }

    @Test
    void remembersHowATableWasArranged() {
        var columns =
                List.of(new Arranged("User name", 181, true), new Arranged("E-mail", 260, false));
        try (var memory = new ConsoleMemory(folder)) {
            memory.tables().remember("members", columns);
        }

        var later = new ConsoleMemory(folder).tables();

        assertThat(later.recall("members")).contains(columns);
        assertThat(later.recall("staff")).isEmpty();
    }

    @Test
    void remembersTheFoldersThatFilesWereChosenFromAndSavedTo() throws IOException {
        try (var memory = new ConsoleMemory(folder)) {
            memory.folders().remember(Use.CHOOSING, folder.resolve("exports"));
            memory.folders().remember(Use.SAVING, folder.resolve("rejects"));
        }

        var later = new ConsoleMemory(folder).folders();
        assertThat(later.lastFolder(Use.CHOOSING)).contains(folder.resolve("exports"));
        assertThat(later.lastFolder(Use.SAVING)).contains(folder.resolve("rejects"));

        Files.writeString(folder.resolve("console.properties"), "folder.saving=a\\u0000b\n");
        assertThat(new ConsoleMemory(folder).folders().lastFolder(Use.SAVING)).isEmpty();
    }

    @Test
    void remembersWhatWasMadeOfTheColumnsOfAHeader() {
        var header = List.of("First", "Last", "Email", "Email", "Where", "Phone");
        var chosen =
                new Choices(
                        new HeaderRow.At(3),
                        Map.of(
                                LeadColumn.NAME, List.of(1, 0),
                                LeadColumn.EMAIL, List.of(3),
                                LeadColumn.ADDRESS, List.of(4)),
                        List.of(5, 7));
        try (var memory = new ConsoleMemory(folder)) {
            memory.columns().remember(header, chosen);
        }

        var later = new ConsoleMemory(folder).columns();

        assertThat(later.recall(header)).contains(chosen);
        assertThat(later.recall(List.of("First", "Where"))).isEmpty();
    }

    @Test
    void remembersThatNothingIsKeptAndThatThereAreNoHeadings() {
        var header = List.of("Ann", "ann@example.org", "1 Main St", "0100");
        var chosen = new Choices(new HeaderRow.None(), Map.of(), List.of());
        try (var memory = new ConsoleMemory(folder)) {
            memory.columns().remember(header, chosen);

            assertThat(memory.columns().recall(header)).contains(chosen);
        }
    }

    @Test
    void knowsTheSingleHeadingsThatAnOlderConsoleRemembered() throws IOException {
        var key = UUID.nameUUIDFromBytes("Customer\nEmail\nWhere".getBytes(UTF_8));
        Files.writeString(
                folder.resolve("columns.properties"),
                "%1$s.NAME=Customer\n%1$s.ADDRESS=Where\n".formatted(key));

        assertThat(
                        new ConsoleMemory(folder)
                                .columns()
                                .recall(List.of("Customer", "Email", "Where")))
                .contains(
                        new Choices(
                                new HeaderRow.Found(),
                                Map.of(
                                        LeadColumn.NAME, List.of(0),
                                        LeadColumn.ADDRESS, List.of(2)),
                                null));
    }

    @Test
    void aFirstStartFollowsTheSystem() {
        assertThat(new ConsoleMemory(folder).theme()).isEqualTo(Theme.SYSTEM);
    }

    @Test
    void whatCannotBeReadIsForgotten() throws IOException {
        Files.writeString(folder.resolve("console.properties"), "theme=PINK\nusername=\\uXYZW");

        var memory = new ConsoleMemory(folder);

        assertThat(memory.theme()).isEqualTo(Theme.SYSTEM);
        assertThat(memory.username()).isEmpty();
    }
}
