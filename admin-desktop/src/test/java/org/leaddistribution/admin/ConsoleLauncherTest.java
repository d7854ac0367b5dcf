package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleLauncherTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();

    @Test
    void optionsAreReadWithAndWithoutAnEqualsSignAndWinOverTheEnvironment() {
        var arguments = new ConsoleArguments(List.of("--data", "/srv/leads", "--database=sales"));

        var storage = arguments.settings(Map.of("LEADS_DATABASE", "other")).storage();

        assertThat(storage.dataFolder()).isEqualTo(Path.of("/srv/leads"));
        assertThat(storage.database()).isEqualTo("sales");
    }

    @Test
    void aFileIsTakenAmongTheOptionsAsAnIconGivesIt() {
        assertThat(checked("--database=sales", "march leads.csv")).isNegative();

        assertThat(new ConsoleArguments(List.of("march leads.csv", "--database", "sales")).file())
                .contains(Path.of("march leads.csv").toAbsolutePath());
        assertThat(new ConsoleArguments(List.of("--database", "sales")).file()).isEmpty();
    }

    @Test
    void oneFileIsOpenedAtATime() {
        assertThat(checked("march.csv", "april.csv")).isEqualTo(2);
        assertThat(text()).contains("april.csv is one file too many");
    }

    @Test
    void anUnknownOptionIsBadUsage() {
        assertThat(checked("--datum", "x")).isEqualTo(2);
        assertThat(text()).contains("--datum is not an option");
    }

    @Test
    void anOptionWithoutItsValueIsBadUsage() {
        assertThat(checked("--data")).isEqualTo(2);
        assertThat(text()).contains("--data needs a value");
    }

    @Test
    void aBadValueStopsTheStartWithItsName() {
        assertThat(checked("--mongodb-uri", "http://example.org")).isEqualTo(2);
        assertThat(text()).contains("--mongodb-uri").doesNotContain("example.org");
    }

    @Test
    void aBadValueOfTheEnvironmentStopsTheStartWithItsName() {
        environment = Map.of("LEADS_MAX_UPLOAD_BYTES", "nonsense");

        assertThat(checked()).isEqualTo(2);
        assertThat(text()).contains("LEADS_MAX_UPLOAD_BYTES");
    }

    @Test
    void everySettingIsTakenAndHelpShowsThoseOfUse() {
        assertThat(checked("--smtp-url", "smtp://mail")).isNegative();
        assertThat(checked("--help")).isZero();
        assertThat(text())
                .startsWith("Usage: leads console")
                .contains("--mongod=", "--max-upload-bytes=")
                .doesNotContain("--smtp-url");
    }

    @Test
    void helpNamesTheOptionsAndStartsNothing() {
        assertThat(checked("--help")).isZero();
        assertThat(text()).contains("--data", "LEADS_MONGODB_URI");
    }

    @Test
    void helpIsGivenWhateverIsSetWrongly() {
        environment = Map.of("LEADS_MAX_UPLOAD_BYTES", "nonsense");

        assertThat(checked("--mongodb-uri", "http://example.org", "--help")).isZero();
        assertThat(checked("--help", "--data")).isZero();
        assertThat(checked("--datum", "x", "-h")).isZero();
        assertThat(text()).contains("--data", "LEADS_MONGODB_URI");
    }

    @Test
    void goodArgumentsGoOn() {
        assertThat(checked("--data=/srv/leads")).isNegative();
        assertThat(text()).isEmpty();
    }

    @Test
    void aScreenThatCannotBeReachedIsOnePlainLine(@TempDir Path folder) throws Exception {
        var errors = folder.resolve("errors");
        var console = new ProcessBuilder(command(folder)).redirectError(errors.toFile());
        console.environment().put("DISPLAY", ":987");
        console.environment().remove("WAYLAND_DISPLAY");

        assertThat(console.start().waitFor()).isEqualTo(1);

        assertThat(errors)
                .content()
                .isEqualTo(
                        "leads: " + ConsoleLauncher.unreachable(":987") + System.lineSeparator());
    }

    /// As the launcher starts the console.
    private static List<String> command(Path folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var javaFx =
                Arrays.stream(classPath.split(File.pathSeparator))
                        .filter(jar -> jar.matches(".*/javafx-[a-z]+-[0-9.]+-.*\\.jar"))
                        .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                java,
                "--module-path",
                javaFx,
                "--add-modules=javafx.controls,javafx.fxml",
                "--enable-native-access=javafx.graphics",
                "-cp",
                classPath,
                ConsoleLauncher.class.getName(),
                "--data=" + folder);
    }

    @Test
    void theMessageNamesTheScreenAndWhatToDo() {
        assertThat(ConsoleLauncher.unreachable(":987"))
                .contains("DISPLAY=:987", "Set DISPLAY to", "./leads help");
        assertThat(ConsoleLauncher.unreachable(null)).contains("DISPLAY is not set");
    }

    private int checked(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return ConsoleLauncher.checked(List.of(arguments), environment, out, out);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
