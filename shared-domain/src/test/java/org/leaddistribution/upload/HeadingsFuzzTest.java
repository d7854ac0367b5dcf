package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.KnownHeadings;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fixture.LongForm;

/// Whatever stands in the row of headings, the file is understood or refused soon, and the look at its beginning
/// says the same as the reading of the whole.
final class HeadingsFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofMinutes(1);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int FILES_PER_SEED = 100;
    private static final int MOST_COLUMNS = 14;
    private static final List<String> KNOWN = known();
    private static final List<String> USUAL = List.of("Name", "Email", "Address");
    private static final List<String> STRANGE =
            List.of(
                    "",
                    " ",
                    "#1",
                    "#0",
                    "#99999999999",
                    "Name Name",
                    "E-Mail 2",
                    "Email (work)",
                    "\u200BName",
                    "\u202EemaN",
                    "😀",
                    "\uD800",
                    "\u0130",
                    "ß",
                    "=Name",
                    "sep=",
                    "Row",
                    "Reason",
                    "null",
                    "n/a",
                    "ann@example.org",
                    "Ä".repeat(300));
    private static final List<String> CELLS =
            List.of(
                    "Ann",
                    "ann@example.org",
                    "1 Main St",
                    "",
                    "12345",
                    "Berlin",
                    "n/a",
                    "Ann <bob@example.org>",
                    "+49 351 0012345",
                    "<test lead: dummy data>");

    static IntStream seeds() {
        return IntStream.range(0, LongForm.of(10, 1_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyHeadingsAreReadAsTheyWereShown(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < FILES_PER_SEED; i++) {
            var file = file(headings(random, true), random);

            var preview = soon(() -> preview(file));
            var reading = soon(() -> Reading.of(file));

            assertSame(preview, reading, file);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void howHeadingsAreWrittenDoesNotMatter(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < FILES_PER_SEED; i++) {
            var headings = headings(random, false);
            var dressed = headings.stream().map(heading -> dressed(heading, random)).toList();
            long cells = random.nextLong();

            var plain = preview(file(headings, new Random(cells)));
            var other = preview(file(dressed, new Random(cells)));

            assertThat(other.read()).as("%s as %s", headings, dressed).isEqualTo(plain.read());
            assertThat(other.leads()).isEqualTo(plain.leads());
            assertThat(other.isReadable()).isEqualTo(plain.isReadable());
        }
    }

    private static Preview preview(String file) {
        return PreviewReader.preview(BytesUpload.of(file), ReadOptions.NONE);
    }

    /// Soon by the time that the work itself takes, however busy the machine is.
    private static <T> T soon(Supplier<T> work) {
        return assertTimeoutPreemptively(
                NEVER,
                () -> {
                    long before = CPU.getCurrentThreadCpuTime();
                    var result = work.get();
                    assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - before))
                            .isLessThan(SOON);
                    return result;
                });
    }

    private static void assertSame(Preview preview, Reading reading, String file) {
        var report = reading.report();
        var format = report.format();
        if (!preview.isReadable()) {
            assertThat(reading.fault()).isEqualTo(preview.fault());
            return;
        }
        assertThat(format).as("%s: %s", file, report.errors()).isNotNull();
        assertThat(preview.headerRow())
                .isEqualTo(Objects.requireNonNull(format).table().headerRow());
        var rows = report.rows();
        int below = Objects.requireNonNull(format.table().headerRow());
        assertThat(reading.outcomes().stream().map(RowOutcome::row).toList())
                .isEqualTo(IntStream.range(below + 1, below + 1 + count(rows)).boxed().toList());
        assertThat(preview.leads().stream().map(RowCells::email).toList())
                .as(file)
                .containsAll(reading.leads().stream().map(lead -> lead.email()).toList());
        assertThat(preview.leads().stream().map(RowCells::name).toList())
                .as(file)
                .containsAll(reading.leads().stream().map(lead -> lead.name()).toList());
        assertThat(preview.leads().stream().map(RowCells::address).toList())
                .as(file)
                .containsAll(reading.leads().stream().map(lead -> lead.address()).toList());
    }

    private static int count(IngestReport.RowTally rows) {
        return rows.accepted() + rows.blank() + rows.duplicate() + rows.rejected() + rows.test();
    }

    // ---- files ----------------------------------------------------------------------------------

    private static List<String> headings(Random random, boolean strange) {
        var headings = new ArrayList<String>();
        if (random.nextBoolean()) {
            headings.addAll(USUAL);
        }
        for (int i = random.nextInt(MOST_COLUMNS); i >= 0; i--) {
            var from = strange && random.nextInt(4) == 0 ? STRANGE : KNOWN;
            var heading = from.get(random.nextInt(from.size()));
            boolean bad = strange && random.nextInt(6) == 0;
            headings.add(random.nextInt(headings.size() + 1), bad ? bad(heading, random) : heading);
        }
        return headings;
    }

    /// A character is lost, doubled or another one.
    private static String bad(String heading, Random random) {
        if (heading.isEmpty()) {
            return "?";
        }
        int at = random.nextInt(heading.length());
        var before = heading.substring(0, at);
        var after = heading.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + heading.charAt(at) + heading.substring(at);
            default -> before + (char) random.nextInt(' ', 0x500) + after;
        };
    }

    /// Other capitals, blanks and marks in between, and accents written apart; the three usual ones, which go before
    /// all others, stay what they are.
    private static String dressed(String heading, Random random) {
        boolean usual = USUAL.stream().anyMatch(heading::equalsIgnoreCase);
        var dressed = new StringBuilder();
        Normalizer.normalize(
                        heading, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC)
                .codePoints()
                .forEach(
                        point -> {
                            int upper = Character.toUpperCase(point);
                            boolean returns = Character.toLowerCase(upper) == point;
                            dressed.appendCodePoint(
                                    returns && random.nextBoolean() ? upper : point);
                            if (!usual && random.nextInt(8) == 0) {
                                dressed.append(" _-./\u00A0".charAt(random.nextInt(6)));
                            }
                        });
        return dressed.toString();
    }

    /// With titles above the headings now and then, and rows that are shorter or longer than these.
    private static String file(List<String> headings, Random random) {
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        var lines = new ArrayList<String>();
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            lines.add(random.nextBoolean() ? "" : "Fair of May");
        }
        lines.add(line(headings, delimiter));
        for (int i = random.nextInt(4); i > 0; i--) {
            int width = Math.max(1, headings.size() + random.nextInt(3) - 1);
            var cells =
                    IntStream.range(0, width)
                            .mapToObj(_ -> CELLS.get(random.nextInt(CELLS.size())))
                            .toList();
            lines.add(line(cells, delimiter));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells, char delimiter) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static List<String> known() {
        var table = Objects.requireNonNull(KnownHeadings.class.getResourceAsStream("headings.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\t", -1)[1])
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
