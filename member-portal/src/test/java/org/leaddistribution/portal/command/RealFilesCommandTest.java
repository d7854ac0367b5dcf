package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.command.LeadsProgram.DONE;
import static org.leaddistribution.portal.command.LeadsProgram.FAILED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.fixture.RealFile;
import org.leaddistribution.portal.command.Terminal.Result;

/// Files of the shape that people really have, by the command line.
final class RealFilesCommandTest {
    private static Terminal terminal = Terminal.onAFreshDatabase();

    @BeforeAll
    static void open() {
        terminal = Terminal.onAFreshDatabase();
    }

    static List<RealFile> files() {
        return RealFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void strictlyAFileIsTakenWholeOrNotAtAll(RealFile file) {
        var tried = upload(file, "--dry-run");
        var uploaded = upload(file, "--again");

        if (file.isFlawless()) {
            assertThat(uploaded.exit()).isEqualTo(DONE);
            assertThat(uploaded.out()).contains(leads(file) + " from " + file.file());
            assertThat(tried.exit()).isEqualTo(DONE);
            assertThat(tried.out()).contains("Nothing was stored", leads(file));
            assertThat(uploaded.out().lines().filter(line -> line.startsWith("Note: ")))
                    .hasSameSizeAs(file.notices());
        } else {
            assertThat(uploaded.exit()).isEqualTo(FAILED);
            assertThat(uploaded.err()).contains("nothing was stored");
            assertThat(file.said()).allMatch(uploaded.err()::contains);
            assertThat(tried.exit()).isEqualTo(FAILED);
            assertThat(tried.err()).contains("nothing would be stored");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void lenientlyItsGoodRowsAreTaken(RealFile file) {
        var uploaded = upload(file, "--lenient", "--again");

        if (file.leads().isEmpty()) {
            assertThat(uploaded.exit()).isEqualTo(FAILED);
            assertThat(uploaded.err()).doesNotContain("--lenient");
        } else {
            assertThat(uploaded.exit()).isEqualTo(DONE);
            assertThat(uploaded.out()).contains(leads(file) + " from " + file.file());
        }
    }

    private static String leads(RealFile file) {
        int count = file.leads().size();
        return count + (count == 1 ? " lead" : " leads");
    }

    private static Result upload(RealFile file, String... options) {
        var arguments = new ArrayList<>(List.of("upload", file.path().toString()));
        arguments.addAll(List.of(options));
        if (file.charset() != null) {
            arguments.addAll(List.of("--charset", file.charset()));
        }
        return terminal.run(arguments.toArray(String[]::new));
    }
}
