package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.ConsoleArguments.BadUsage;
import org.leaddistribution.settings.Setting;

class ConsoleLauncherTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void optionsAreReadWithAndWithoutAnEqualsSign() throws BadUsage {
        var arguments = ConsoleArguments.of(List.of("--data", "/srv/leads", "--database=sales"));

        assertThat(arguments.options())
                .containsEntry(Setting.DATA_DIR, "/srv/leads")
                .containsEntry(Setting.DATABASE, "sales");
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
    void helpNamesTheOptionsAndStartsNothing() {
        assertThat(checked("--help")).isZero();
        assertThat(text()).contains("--data", "LEADS_MONGODB_URI");
    }

    @Test
    void helpIsGivenWhateverIsSetWrongly() {
        assertThat(checked("--mongodb-uri", "http://example.org", "--help")).isZero();
        assertThat(checked("--help", "--data")).isZero();
        assertThat(text()).contains("--data", "LEADS_MONGODB_URI");
    }

    @Test
    void goodArgumentsGoOn() {
        assertThat(checked("--data=/srv/leads")).isNegative();
        assertThat(text()).isEmpty();
    }

    private int checked(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return ConsoleLauncher.checked(List.of(arguments), out, out);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
