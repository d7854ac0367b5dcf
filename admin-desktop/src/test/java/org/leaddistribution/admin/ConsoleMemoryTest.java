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
        }

        var later = new ConsoleMemory(folder.resolve("new"));

        assertThat(later.theme()).isEqualTo(Theme.DARK);
        assertThat(later.username()).isEqualTo("ann");
        assertThat(later.window()).contains(new WindowPlace(10, 20, 1_000, 700, true));
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
