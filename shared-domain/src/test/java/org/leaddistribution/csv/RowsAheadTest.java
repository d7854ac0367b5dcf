package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.csv.ReadingEnded.ReadingStopped;
import org.leaddistribution.kernel.TemporaryFiles;
import org.leaddistribution.kernel.Warning;

/// That rows are read ahead is nothing that anybody sees.
final class RowsAheadTest {
    private static final int ROWS = 5_000;

    private Set<Path> temporary = Set.of();

    @BeforeEach
    void lookForTemporaryFiles() {
        temporary = temporaryFiles();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(temporaryFiles()).isEqualTo(temporary);
    }

    private static Set<Path> temporaryFiles() {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        var own = "-" + ProcessHandle.current().pid() + "-";
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("leads-"))
                    .filter(file -> file.getFileName().toString().contains(own))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void temporaryFilesOfThisProgramAreSeen() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        var file = new TemporaryFiles(folder).create("texts");

        assertThat(temporaryFiles()).contains(file);
        TemporaryFiles.delete(file);
    }

    @Test
    void everyRowComesInItsOrderWithItsNumber() {
        var reading = SheetReading.of(rows(ROWS, "").upload());

        assertThat(reading.numbers())
                .isEqualTo(IntStream.rangeClosed(2, ROWS + 1).boxed().toList());
        assertThat(reading.values()).startsWith("v2").endsWith("v" + (ROWS + 1));
    }

    @Test
    void faultComesAtItsRowBehindAllGoodOnes() throws IOException {
        for (int good : new int[] {1, 31, 32, 33, 95, 96, 97, 1_000, ROWS}) {
            try (var table = open(rows(good, "<row><c t=\"s\"><v>9</v></c></row>"))) {
                for (int row = 2; row <= good + 1; row++) {
                    assertThat(table.next()).isNotNull();
                    assertThat(table.row()).isEqualTo(row);
                }
                for (int again = 0; again < 2; again++) {
                    assertThatExceptionOfType(FileFault.class)
                            .isThrownBy(table::next)
                            .withMessageContaining("a text that is not there");
                    assertThat(table.row()).isEqualTo(good + 2);
                }
            }
        }
    }

    @Test
    void noticesAreOfTheRowsThatWereGiven() throws IOException {
        var hidden = Zipped.row("hidden=\"1\"", "a", "b");
        var formula = "<row><c><f>A1</f></c><c><v>1</v></c></row>";
        try (var table = open(rows(2, hidden + hidden + formula + "<row/>"))) {
            assertThat(noticesAfter(table, 2)).isEmpty();
            assertThat(noticesAfter(table, 1)).containsExactly("hidden_rows");
            assertThat(table.noticesOfRows().getFirst().message())
                    .startsWith("1 row")
                    .contains("4");
            assertThat(noticesAfter(table, 1)).containsExactly("hidden_rows");
            assertThat(noticesAfter(table, 1))
                    .containsExactly("hidden_rows", "formulas_without_results");
            assertThat(table.next()).isNull();
            assertThat(table.row()).isEqualTo(7);
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void errorOfACellIsOfItsRowAlone() {
        var broken = "<row><c t=\"e\"><v>#N/A</v></c><c t=\"e\"><v>#REF!</v></c></row>";

        var reading = SheetReading.of(rows(3, broken + Zipped.row("", "a", "b")).upload());

        assertThat(reading.rows())
                .extracting(row -> row.errors().cardinality())
                .containsExactly(0, 0, 0, 2, 0);
    }

    private static List<String> noticesAfter(Table table, int rows) {
        for (int i = 0; i < rows; i++) {
            assertThat(table.next()).isNotNull();
        }
        return table.noticesOfRows().stream().map(Warning::code).toList();
    }

    @Test
    void whoeverHasEnoughLeavesNothing() throws IOException {
        for (int taken : new int[] {0, 1, 3, 40, 2_000}) {
            try (var table = open(withManyTexts())) {
                for (int i = 0; i < taken; i++) {
                    assertThat(table.next()).isNotNull();
                }
                assertThat(temporaryFiles()).hasSize(temporary.size() + 2);
            }
            assertThat(temporaryFiles()).isEqualTo(temporary);
        }
    }

    @Test
    void interruptEndsNothingAndStays() throws IOException {
        try (var table = open(withManyTexts())) {
            Thread.currentThread().interrupt();
            int rows = 0;
            while (table.next() != null) {
                rows++;
            }
            assertThat(rows).isEqualTo(ROWS);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whoeverIsStoppedLeavesNothing() {
        for (int percent : new int[] {1, 50, 98, 99}) {
            assertThatExceptionOfType(ReadingStopped.class)
                    .isThrownBy(() -> readTo(percent, withManyTexts()));
            assertThat(temporaryFiles()).isEqualTo(temporary);
        }
    }

    private static void readTo(int percent, Zipped workbook) throws IOException {
        try (var table = open(workbook, (read, size) -> stopAt(percent, read, size))) {
            while (table.next() != null) {
                assertThat(table.row()).isPositive();
            }
        }
    }

    private static ReadProgress.Signal stopAt(int percent, long read, long size) {
        return read > size * percent / 100 ? ReadProgress.Signal.STOP : ReadProgress.Signal.GO_ON;
    }

    @Test
    void watcherIsToldOnTheThreadThatAsks() {
        var told = new HashSet<Thread>();

        SheetReading.of(
                rows(ROWS, "").upload(),
                ReadOptions.NONE,
                (_, _) -> {
                    told.add(Thread.currentThread());
                    return ReadProgress.Signal.GO_ON;
                });

        assertThat(told).containsExactly(Thread.currentThread());
    }

    /// While the next row is waited for, and however far it is.
    @Test
    void watcherStopsAReadingThatFindsNoRow() {
        var nothing = "<a/>".repeat(8_000_000);

        assertThatExceptionOfType(ReadingStopped.class)
                .isThrownBy(() -> readTo(10, rows(3, nothing)));
    }

    @Test
    void wideAndLongRowsAreReadAheadByTheFew() throws IOException {
        var cell = "<c t=\"str\"><v>" + "x".repeat(60_000) + "</v></c>";
        var long4 = "<row>" + cell.repeat(4) + "</row>";
        try (var table = open(rows(100, long4.repeat(200)))) {
            for (int i = 0; i < 110; i++) {
                assertThat(table.next()).isNotNull();
            }
            long before = live();
            for (int i = 0; i < 100; i++) {
                assertThat(table.next()).isNotNull();
            }
            assertThat(live() - before).isLessThan(8L << 20);
        }
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Table open(Zipped workbook) throws IOException {
        return open(workbook, ReadProgress.UNWATCHED);
    }

    private static Table open(Zipped workbook, ReadProgress progress) throws IOException {
        var opening =
                new Table.Opening(List.of(SheetReading.TestColumn.values()), ReadOptions.NONE);
        return opening.open(workbook.upload(), progress);
    }

    private static Zipped rows(int good, String more) {
        var rows = new StringBuilder(Zipped.row("", "Key", "Value"));
        for (int row = 2; row <= good + 1; row++) {
            rows.append(Zipped.row("", "k" + row, "v" + row));
        }
        return Zipped.ofRows(rows + more);
    }

    /// So many that they lie in a temporary file.
    private static Zipped withManyTexts() {
        var text = "<t>" + "x".repeat(1_000) + "</t>";
        return rows(ROWS, "").withTexts(Collections.nCopies(5_000, text).toArray(String[]::new));
    }
}
