package org.leaddistribution.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static Settings read(String variable, String value) {
        return Settings.read(Map.of(), Map.of("HOME", "/home/ann", variable, value));
    }

    @Test
    void nothingSetMeansALocalDatabaseAndAPortalOnLoopback() {
        var settings = Settings.read(Map.of(), Map.of("HOME", "/home/ann"));

        assertThat(settings.storage().mongodbUri()).isNull();
        assertThat(settings.storage().mongod()).isNull();
        assertThat(settings.storage().database()).isEqualTo("lead_distribution");
        assertThat(settings.storage().dataFolder()).isAbsolute().hasFileName("data");
        assertThat(settings.portal().host()).isEqualTo("127.0.0.1");
        assertThat(settings.portal().port()).isEqualTo(8080);
        assertThat(settings.portal().baseUrl()).isNull();
        assertThat(settings.portal().trustedProxies()).isEmpty();
        assertThat(settings.portal().maxUploadBytes()).isEqualTo(PortalSettings.UNLIMITED);
        assertThat(settings.mail().server()).isNull();
        assertThat(settings.mail().adminEmail()).isNull();
    }

    @Test
    void anOptionWinsOverTheVariableOfTheSameName() {
        var settings =
                Settings.read(
                        Map.of(Setting.PORT, "0"),
                        Map.of("LEADS_PORT", "9000", "LEADS_HOST", "::1"));

        assertThat(settings.portal().port()).isZero();
        assertThat(settings.portal().host()).isEqualTo("::1");
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(read("LEADS_PORT", " ").portal().port()).isEqualTo(8080);
        assertThat(read("LEADS_MONGODB_URI", "").storage().mongodbUri()).isNull();
    }

    @Test
    void storageIsReadFromItsVariables() {
        var environment =
                Map.of(
                        "LEADS_DATA_DIR", "/var/lib/leads",
                        "LEADS_MONGODB_URI", "mongodb://db.example.org/?replicaSet=rs0",
                        "LEADS_MONGOD", "/opt/mongo/bin/mongod",
                        "LEADS_DATABASE", "leads_2");

        assertThat(Settings.read(Map.of(), environment).storage())
                .isEqualTo(
                        new StorageSettings(
                                Path.of("/var/lib/leads"),
                                new SecretUrl("mongodb://db.example.org/?replicaSet=rs0"),
                                Path.of("/opt/mongo/bin/mongod"),
                                "leads_2"));
    }

    @Test
    void thePortalIsReadFromItsVariables() {
        var environment =
                Map.of(
                        "LEADS_BASE_URL", "https://leads.example.org/",
                        "LEADS_TRUSTED_PROXIES", "10.0.0.1, ::1",
                        "LEADS_MAX_UPLOAD_BYTES", "1000000");

        assertThat(Settings.read(Map.of(), environment).portal())
                .isEqualTo(
                        new PortalSettings(
                                "127.0.0.1",
                                8080,
                                URI.create("https://leads.example.org"),
                                Set.of(
                                        InetAddress.ofLiteral("10.0.0.1"),
                                        InetAddress.ofLiteral("::1")),
                                1_000_000));
    }

    @ParameterizedTest
    @CsvSource({
        "LEADS_BASE_URL, https://leads.example.org/, https://leads.example.org",
        "LEADS_PORT, 9090, http://127.0.0.1:9090",
        "LEADS_HOST, ::1, http://[::1]:8080"
    })
    void thePortalIsExpectedWhereTheSettingsSay(String name, String value, URI expected) {
        assertThat(Settings.read(Map.of(), Map.of(name, value)).portal().expectedAddress())
                .isEqualTo(expected);
    }

    @Test
    void mailIsReadFromItsVariables() {
        var environment =
                Map.of(
                        "LEADS_MAIL_FROM",
                        "Leads <leads@example.org>",
                        "LEADS_ADMIN_EMAIL",
                        "admin@example.org");

        assertThat(Settings.read(Map.of(), environment).mail())
                .isEqualTo(
                        new MailSettings(null, "Leads <leads@example.org>", "admin@example.org"));
    }

    @Test
    void theZoneIsTheSystemsUnlessOneIsNamed() {
        assertThat(Settings.read(Map.of(), Map.of()).zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(Settings.read(Map.of(), Map.of("LEADS_ZONE", "Asia/Kolkata")).zone())
                .isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(Settings.read(Map.of(Setting.ZONE, "UTC"), Map.of()).zone())
                .isEqualTo(ZoneId.of("UTC"));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read("LEADS_ZONE", "Mars"))
                .withMessage(
                        "LEADS_ZONE=Mars is not a time zone. It may be the name of one, such as"
                                + " Europe/Berlin, or UTC.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80800", "-1", "eighty", "65536", "8080.0"})
    void aBadPortIsRefusedWithItsNameAndWhatItMayBe(String port) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read("LEADS_PORT", port))
                .withMessage(
                        "LEADS_PORT="
                                + port
                                + " is not a port. It may be 0 to 65535; 0 picks a free one.");
    }

    @Test
    void aBadOptionIsNamedAsItWasTyped() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(
                        () -> Settings.read(Map.of(Setting.PORT, "x"), Map.of("LEADS_PORT", "80")))
                .withMessageStartingWith("--port=x is not a port.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEADS_HOST | two words",
                "LEADS_BASE_URL | leads.example.org",
                "LEADS_BASE_URL | https://leads.example.org/?a=b",
                "LEADS_TRUSTED_PROXIES | proxy.example.org",
                "LEADS_TRUSTED_PROXIES | 10.0.0.1,,10.0.0.2",
                "LEADS_MAX_UPLOAD_BYTES | 0",
                "LEADS_MAX_UPLOAD_BYTES | 10 MB",
                "LEADS_ZONE | Berlin",
                "LEADS_ZONE | Europe/Atlantis",
                "LEADS_ZONE | +02:00",
                "LEADS_DATABASE | admin",
                "LEADS_DATABASE | a/b",
                "LEADS_MONGODB_URI | db.example.org:27017",
                "LEADS_MONGODB_URI | mongodb://",
                "LEADS_SMTP_URL | http://mail.example.org",
                "LEADS_SMTP_URL | smtp://mail.example.org?starttls=maybe",
                "LEADS_SMTP_URL | smtp://mail.example.org:99999",
                "LEADS_MAIL_FROM | nobody",
                "LEADS_ADMIN_EMAIL | a@b@c",
            })
    void whatCannotBeMeantIsRefusedByName(String variable, String value) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read(variable, value))
                .withMessageStartingWith(variable)
                .satisfies(refusal -> assertThat(refusal.setting().variable()).isEqualTo(variable));
    }

    @ParameterizedTest
    @CsvSource({
        "LEADS_MONGODB_URI,mongo://ann:s3cret@db",
        "LEADS_SMTP_URL,smtp://ann:s3cret@mail example",
    })
    void aRefusedAddressDoesNotShowItsPassword(String variable, String value) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read(variable, value))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void settingsPrintWithoutTheirPasswords() {
        var settings =
                Settings.read(
                        Map.of(),
                        Map.of(
                                "LEADS_MONGODB_URI",
                                        "mongodb://ann:s3cret@db.example.org/?tlsCertificateKeyFilePassword=s3cret",
                                "LEADS_SMTP_URL", "smtp://ann:s3cret@mail.example.org"));

        assertThat(settings.toString())
                .doesNotContain("s3cret")
                .contains("mongodb://ann:<hidden>@db.example.org/", "mail.example.org", "user=ann");
    }
}
