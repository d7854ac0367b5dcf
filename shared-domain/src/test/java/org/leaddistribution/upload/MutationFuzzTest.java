package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.csv.CharacterRule.Characters;
import org.leaddistribution.csv.Mutation;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.upload.IngestReport.Ending;

/// Whatever is done to a file, reading it ends soon, with an account that adds up.
final class MutationFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofMinutes(1);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9 ()./-]*[0-9][0-9 ()./-]*");
    private static final int FILES_PER_SEED = 100;
    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
    private static final String ROWS =
            """
            Name,Email,Address,Phone
            Ann,ann@example.org,"1 Street, Town",1
            "Bob ""B"" B",bob@bücher.example,"2 Street
            Town",2

            ,nobody@,x
            Zoë 😀,zoe@example.org,=cmd|' /C calc'!A0,3
            ANN, ANN@example.org ,twice,
            """;
    private static final List<byte[]> FILES =
            List.of(
                    ROWS.getBytes(StandardCharsets.UTF_8),
                    ROWS.repeat(30).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                    ("sep=;\n" + ROWS.replace(',', ';')).getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_16LE),
                    ("\uFEFF" + ROWS.replace('\n', '\r')).getBytes(StandardCharsets.UTF_8));

    static IntStream seeds() {
        return IntStream.range(0, LongForm.of(20, 1_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutatedFileIsReadToAnAccountThatAddsUp(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < FILES_PER_SEED; i++) {
            var file = mutated(random);
            var reading = assertTimeoutPreemptively(NEVER, () -> readSoon(file));

            assertAddsUp(reading);
            assertMessagesAreSafe(reading);
            assertLeadsAreGood(reading);
            assertComeBackFromAMembersFile(reading.leads());
        }
    }

    /// Soon by the time that the reading itself takes, however busy the machine is.
    private static Reading readSoon(byte[] file) {
        long before = CPU.getCurrentThreadCpuTime();
        var reading = Reading.of(file);
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - before)).isLessThan(SOON);
        return reading;
    }

    private static byte[] mutated(Random random) {
        var file = FILES.get(random.nextInt(FILES.size()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            var mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
            file = mutation.apply(file, random);
        }
        return file;
    }

    private static void assertAddsUp(Reading reading) {
        var report = reading.report();
        var rows = report.rows();
        int count =
                rows.accepted() + rows.blank() + rows.duplicate() + rows.rejected() + rows.test();
        var format = report.format();
        int first = format == null ? 0 : Objects.requireNonNull(format.table().headerRow()) + 1;
        assertThat(reading.outcomes().stream().map(RowOutcome::row).toList())
                .isEqualTo(IntStream.range(first, first + count).boxed().toList());
        assertThat(reading.leads()).hasSize(rows.accepted());
        assertThat(reading.leads()).extracting("key").doesNotHaveDuplicates();
        assertThat(report.errors())
                .hasSize(Math.min(report.totalErrors(), IngestReport.ERRORS_KEPT));
        assertThat(report.errors().isEmpty()).isEqualTo(report.isFlawless());
        assertThat(report.ending()).isNotEqualTo(new Ending.Cancelled());
    }

    private static void assertMessagesAreSafe(Reading reading) {
        for (var error : reading.report().errors()) {
            assertThat(error.message()).hasSizeBetween(20, 2_000);
            assertThat(error.message().codePoints()).noneMatch(Characters::isForbidden);
        }
    }

    private static void assertLeadsAreGood(Reading reading) {
        for (var lead : reading.leads()) {
            for (var value : List.of(lead.name(), lead.email(), lead.address())) {
                assertThat(value)
                        .isNotEmpty()
                        .isEqualTo(WhiteSpace.trim(value))
                        .doesNotContain("\0");
            }
        }
    }

    private static void assertComeBackFromAMembersFile(List<LeadDraft> leads) {
        if (leads.isEmpty()) {
            return;
        }
        var back = Reading.of(LeadsCsv.of(leads).content()).leads();

        assertThat(back.stream().map(MutationFuzzTest::cells).toList())
                .isEqualTo(leads.stream().map(lead -> guarded(cells(lead))).toList());
    }

    private static List<String> cells(LeadDraft lead) {
        return List.of(lead.name(), lead.email(), lead.address());
    }

    /// An e-mail address is never changed.
    private static List<String> guarded(List<String> cells) {
        return List.of(guarded(cells.get(0)), cells.get(1), guarded(cells.get(2)));
    }

    private static String guarded(String cell) {
        return TELEPHONE.matcher(cell).matches()
                ? cell
                : cell.replaceFirst("^(?=[=+@\\t\\r-])", "'");
    }
}
