package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.LocalDatabase.StopOutcome;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.portal.command.Terminal.Result;
import org.leaddistribution.settings.Settings;

/// A start that fails says why, and leaves nothing running that it has started.
class FailedStartTest {
    @TempDir private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"portal", "demo"})
    void aPortThatIsTakenIsNamedAsSuch(String command) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var result = run(Map.of("LEADS_PORT", Integer.toString(taken.getLocalPort())), command);

            isRefused(
                    result, taken.getLocalPort() + " of 127.0.0.1", "already in use", "LEADS_PORT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, that is no address of this machine",
        "nowhere.invalid, no host of that name is known"
    })
    void aHostThatCannotBeListenedOnIsNotCalledATakenPort(String host, String why) {
        var result = run(Map.of("LEADS_PORT", "0", "LEADS_HOST", host), "portal");

        isRefused(result, host, why);
        assertThat(result.err()).doesNotContain("in use");
    }

    @Test
    void aFaultWhileTheDutiesStartEndsTheServerAndTheDatabase() {
        var result =
                run(
                        Map.of(
                                "LEADS_PORT",
                                "0",
                                "LEADS_SMTP_URL",
                                "smtp://127.0.0.1:1",
                                "LEADS_MAIL_FROM",
                                "\"Leads <leads@example.org>"),
                        "portal");

        isRefused(result, "LEADS_MAIL_FROM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "demo", "distributions"})
    void aDatabaseThatMayNotBeWorkedOnIsLeftAgain(String command) {
        assertThat(run(Map.of(), "distributions").exit()).isZero();
        aNewerVersionWorksOnIt();

        isRefused(run(Map.of("LEADS_PORT", "0"), command), "version 999");
    }

    private void aNewerVersionWorksOnIt() {
        var storage = Settings.read(Map.of(), environment(Map.of())).storage();
        var search = MongodSearch.of(storage, Map.of());
        try (var local = LocalDatabase.join(data, search);
                var client = MongoClients.create(local.uri().value())) {
            client.getDatabase(storage.database())
                    .getCollection("schema_version")
                    .updateOne(Filters.eq("schema"), Updates.set("version", 999));
        }
    }

    private void isRefused(Result result, String... why) {
        assertThat(result.exit()).isEqualTo(LeadsProgram.FAILED);
        assertThat(result.err()).contains(why);
        assertThat(LocalDatabase.stop(data)).isEqualTo(StopOutcome.WAS_NOT_RUNNING);
    }

    private Result run(Map<String, String> settings, String command) {
        return Terminal.with(environment(settings)).run(command);
    }

    private Map<String, String> environment(Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("LEADS_DATA_DIR", data.toString());
        environment.put("LEADS_MONGOD", RealMongo.executable().path().toString());
        return environment;
    }
}
