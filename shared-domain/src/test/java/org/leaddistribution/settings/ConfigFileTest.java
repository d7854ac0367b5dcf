package org.leaddistribution.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.settings.Settings.Origin;

class ConfigFileTest {
    private static final String PRIVATE = "rw-------";

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("leads.conf");
    }

    private void holds(String content) throws IOException {
        Files.writeString(file(), content);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(PRIVATE));
    }

    private Settings read(Map<Setting, String> options) {
        return Settings.read(options, Map.of("LEADS_DATA_DIR", folder.toString()));
    }

    private Settings read() {
        return read(Map.of());
    }

    private String refusal() {
        var refused = catchThrowableOfType(InvalidSetting.class, this::read);
        return Objects.requireNonNull(Objects.requireNonNull(refused).getMessage());
    }

    @Test
    void optionGoesBeforeVariableBeforeFileBeforeWhatIsUsual() throws IOException {
        holds("LEADS_PORT=1\nLEADS_HOST=file.example.org\nLEADS_DATABASE=of_file\n");
        var environment =
                Map.of(
                        "LEADS_DATA_DIR", folder.toString(),
                        "LEADS_PORT", "2",
                        "LEADS_HOST", "variable.example.org");

        var settings = Settings.read(Map.of(Setting.PORT, "3"), environment);

        assertThat(settings.portal().port()).isEqualTo(3);
        assertThat(settings.portal().host()).isEqualTo("variable.example.org");
        assertThat(settings.storage().database()).isEqualTo("of_file");
        assertThat(settings.mail().server()).isNull();
        assertThat(settings.origin(Setting.PORT)).isEqualTo(Origin.OPTION);
        assertThat(settings.origin(Setting.HOST)).isEqualTo(Origin.ENVIRONMENT);
        assertThat(settings.origin(Setting.DATABASE)).isEqualTo(Origin.FILE);
        assertThat(settings.origin(Setting.SMTP_URL)).isEqualTo(Origin.DEFAULT);
    }

    @Test
    void whatIsGivenEmptyLetsTheNextDecide() throws IOException {
        holds("LEADS_PORT=4\nLEADS_HOST=\n");

        var settings =
                Settings.read(
                        Map.of(Setting.PORT, " "),
                        Map.of("LEADS_DATA_DIR", folder.toString(), "LEADS_PORT", ""));

        assertThat(settings.portal().port()).isEqualTo(4);
        assertThat(settings.portal().host()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LEADS_DATABASE=mine",
                "LEADS_DATABASE=mine\n",
                "LEADS_DATABASE=mine\r\n",
                "# a comment\n\n   \n  # another = one\n\tLEADS_DATABASE = mine  \n",
                "LEADS_DATABASE=\"mine\"",
                "LEADS_DATABASE= 'mine' \r\nLEADS_PORT=\r\n",
                "\uFEFFLEADS_DATABASE=mine",
                "LEADS_HEAP=2g\nLEADS_DATABASE=mine",
            })
    void aLineIsReadHoweverItIsWritten(String content) throws IOException {
        holds(content);

        assertThat(read().storage().database()).isEqualTo("mine");
        assertThat(read().file().warnings()).isEmpty();
    }

    @Test
    void aValueMayHoldEqualsSignsAndHashes() throws IOException {
        holds("LEADS_MONGODB_URI=mongodb://ann:p%23w@db/?replicaSet=rs0&appName=a#b\n");

        assertThat(Objects.requireNonNull(read().storage().mongodbUri()).value())
                .isEqualTo("mongodb://ann:p%23w@db/?replicaSet=rs0&appName=a#b");
    }

    @Test
    void withoutAFileNothingIsSaid() {
        assertThat(read().file().path()).isEqualTo(file());
        assertThat(read().file().warnings()).isEmpty();
    }

    @Test
    void anotherFileIsReadWhereOneIsNamed() throws IOException {
        holds("LEADS_PORT=1\n");
        var other = Files.writeString(folder.resolve("other"), "LEADS_PORT=2\n");
        var third = Files.writeString(folder.resolve("third"), "LEADS_PORT=3\n");
        var environment =
                Map.of("LEADS_DATA_DIR", folder.toString(), "LEADS_CONFIG", other.toString());

        assertThat(Settings.read(Map.of(), environment).portal().port()).isEqualTo(2);
        assertThat(
                        Settings.read(Map.of(Setting.CONFIG, third.toString()), environment)
                                .portal()
                                .port())
                .isEqualTo(3);
    }

    @Test
    void aNamedFileMustBeThere() {
        var missing = folder.resolve("missing.conf").toString();

        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read(Map.of(Setting.CONFIG, missing)))
                .withMessageStartingWith(missing + " is not there.");
    }

    @Test
    void aBadValueIsNamedWithFileAndLine() throws IOException {
        holds("# the portal\n\nLEADS_PORT=80800\n");

        assertThat(refusal())
                .isEqualTo(
                        "LEADS_PORT=80800 (%s, line 3) is not a port. It may be 0 to 65535; 0 picks a free one."
                                .formatted(file()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEADS_DATA_DIR=/srv | line 1 sets LEADS_DATA_DIR, which says where this file is",
                "LEADS_CONFIG=/srv   | line 1 sets LEADS_CONFIG, which says where this file is",
                "LEADS_PROT=80       | line 1 sets LEADS_PROT, which is no setting. Is it meant to be LEADS_PORT?",
                "LEADS_MONGODB_URL=m | which is no setting. Is it meant to be LEADS_MONGODB_URI?",
                "leads_port=80       | line 1 sets leads_port, which is no setting. Is it meant to be LEADS_PORT?",
            })
    void aNameThatCannotStandThereIsRefused(String line, String said) throws IOException {
        holds(line + "\n");

        assertThat(refusal()).contains(said, file().toString());
    }

    @Test
    void aNameOfAnotherVersionIsToldOfAndTheRestCounts() throws IOException {
        holds("LEADS_SECOND_STEP=staff\nLEADS_PORT=81\n");

        assertThat(read().portal().port()).isEqualTo(81);
        assertThat(read().file().warnings())
                .singleElement()
                .asString()
                .startsWith(file() + ", line 1 sets LEADS_SECOND_STEP")
                .contains("LEADS_SMTP_URL", "LEADS_HEAP")
                .doesNotContain("staff", "LEADS_DATA_DIR");
    }

    @Test
    void aSettingStandsThereOnce() throws IOException {
        holds("LEADS_PORT=80\n\nLEADS_PORT=81\n");

        assertThat(refusal())
                .contains(
                        "line 3 sets LEADS_PORT, which line 1 has set already. Remove one of them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cret",
                "LEADS_SMTP_URL: s3cret",
                "LEADS_SMTP_URL=smtp://ann:s3cret@mail example",
                "LEADS_MONGODB_URI=s3cret",
                "LEADS_SMTP_URL=s3cret\nLEADS_SMTP_URL=s3cret",
                "LEADS_DATA_DIR=s3cret",
            })
    void noRefusalRepeatsWhatMayBeSecret(String content) throws IOException {
        holds(content);

        assertThat(refusal()).contains(file().toString(), "line 1").doesNotContain("s3cret");
    }

    @Test
    void settingsPrintNothingOfTheFile() throws IOException {
        holds("LEADS_MONGODB_URI=mongodb://ann:s3cret@db/\nLEADS_SMTP_URL=smtp://a:s3cret@mail\n");

        assertThat(read().toString()).doesNotContain("s3cret").contains("leads.conf");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Files.write(file(), "LEADS_DATABASE=\u00E9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal()).contains(file() + " is not text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx"})
    void aFileThatOthersCanReadIsWarnedOf(String rights) throws IOException {
        holds("LEADS_PORT=81\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));

        assertThat(read().portal().port()).isEqualTo(81);
        assertThat(read().file().warnings())
                .containsExactly(
                        "Others can read %s (%s), where passwords may stand. Run: chmod 600 '%s'"
                                .formatted(file(), rights, file()));
    }

    @Test
    void writingOneSettingKeepsEverythingElse() throws IOException {
        holds("# ours\n\nLEADS_PORT = 80 \n  LEADS_MONGODB_URI='mongodb://old/'\n# end");

        ConfigFile.write(file(), Setting.MONGODB_URI, "mongodb://new/?replicaSet=rs0");

        assertThat(file())
                .hasContent(
                        "# ours\n\nLEADS_PORT = 80 \nLEADS_MONGODB_URI=mongodb://new/?replicaSet=rs0\n# end\n");
    }

    @Test
    void writingKeepsTheLineEndsOfTheFile() throws IOException {
        holds("# ours\r\nLEADS_PORT=80\r\n");

        ConfigFile.write(file(), Setting.HOST, "::1");

        assertThat(Files.readString(file()))
                .isEqualTo("# ours\r\nLEADS_PORT=80\r\nLEADS_HOST=::1\r\n");
    }

    @Test
    void aCommentThatNamesASettingIsNoSetting() throws IOException {
        holds("#LEADS_PORT=80\n");

        ConfigFile.write(file(), Setting.PORT, "81");

        assertThat(file()).hasContent("#LEADS_PORT=80\nLEADS_PORT=81\n");
    }

    @Test
    void removingASettingKeepsTheRest() throws IOException {
        holds("LEADS_PORT=80\nLEADS_HOST=::1\n");

        ConfigFile.write(file(), Setting.PORT, null);
        ConfigFile.write(file(), Setting.MAIL_FROM, null);

        assertThat(file()).hasContent("LEADS_HOST=::1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'quoted'", "\"x\"", " blanks ", "a=b#c"})
    void whatIsWrittenIsWhatIsRead(String value) throws IOException {
        ConfigFile.write(file(), Setting.MAIL_FROM, value);

        assertThat(ConfigFile.read(null, folder).entry(Setting.MAIL_FROM).orElseThrow().value())
                .isEqualTo(value);
    }

    @Test
    void onlyItsOwnerReadsWhatIsWritten() throws IOException {
        var fresh = folder.resolve("new/data/leads.conf");
        holds("LEADS_PORT=80\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        ConfigFile.write(file(), Setting.PORT, "81");
        ConfigFile.write(fresh, Setting.PORT, "81");

        assertThat(rightsOf(file())).isEqualTo(PRIVATE);
        assertThat(rightsOf(fresh)).isEqualTo(PRIVATE);
        assertThat(rightsOf(Objects.requireNonNull(fresh.getParent()))).isEqualTo("rwx------");
        assertThat(read().file().warnings()).isEmpty();
    }

    private static String rightsOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aValueOfSeveralLinesIsNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFile.write(file(), Setting.HOST, "::1\nLEADS_PORT=1"));
        assertThat(file()).doesNotExist();
    }
}
