package org.leaddistribution.portal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.RealMongo;

/// The demonstration in programs of their own, on a machine that speaks German.
class DemoTest {
    @TempDir private Path folder;
    private final RealMongo.FreshDatabase database = RealMongo.freshDatabase();
    private List<Process> demos = List.of();

    @AfterEach
    void nothingIsLeftRunning() {
        demos.forEach(Process::destroyForcibly);
    }

    @Test
    void twoAtOnceBothTellTheirStoryInEnglishAndNameNoAddressThatNobodyServes() throws Exception {
        demos = List.of(demo("one"), demo("two"));

        for (var demo : demos) {
            demo.waitFor();
        }

        assertThat(List.of(errors("one"), errors("two"))).containsOnly("");
        assertThat(demos).extracting(Process::exitValue).containsOnly(0);
        assertThat(output("one") + output("two"))
                .contains("sample-leads-1.csv: 1,000 leads", "sample-leads-2.csv: 1,000 leads")
                .doesNotContain("http://");
    }

    private Process demo(String name) throws IOException {
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.language=de",
                                "-Duser.country=DE",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LeadsProgram.class.getName(),
                                "demo",
                                "--once")
                        .redirectOutput(folder.resolve(name + ".out").toFile())
                        .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().put("LEADS_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("LEADS_MONGODB_URI", database.uri());
        builder.environment().put("LEADS_DATABASE", database.name());
        builder.environment().put("LEADS_PORT", "0");
        return builder.start();
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".out"), UTF_8);
    }

    private String errors(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".err"), UTF_8);
    }
}
