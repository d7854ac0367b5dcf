package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.shell.Theme;
import org.leaddistribution.upload.LeadColumn;

class ConsoleMemoryTest {
    @TempDir private Path folder;

    @Test
    void remembersFromOneStartToTheNext() {
        try (var memory = new ConsoleMemory(folder.resolve("new"))) {
            memory.remember(Theme.DARK);
            memory.rememberUsername("ann");
        }

        var later = new ConsoleMemory(folder.resolve("new"));

        assertThat(later.theme()).isEqualTo(Theme.DARK);
        assertThat(later.username()).isEqualTo("ann");
    }

    @Test
    void remembersWhichColumnsWereChosenForAHeader() {
        var header = List.of("Customer", "Email", "Where");
        var chosen = Map.of(LeadColumn.NAME, "Customer", LeadColumn.ADDRESS, "Where");
        try (var memory = new ConsoleMemory(folder)) {
            memory.columns().remember(header, chosen);
        }

        var later = new ConsoleMemory(folder).columns();

        assertThat(later.recall(header)).isEqualTo(chosen);
        assertThat(later.recall(List.of("Customer", "Where"))).isEmpty();
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
