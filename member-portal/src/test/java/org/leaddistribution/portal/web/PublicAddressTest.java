package org.leaddistribution.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

class PublicAddressTest {
    private static List<String> warnings(Map<Setting, String> settings) {
        var options = new HashMap<>(settings);
        options.put(Setting.DATA_DIR, "target/never-written");
        return new PublicAddress(Settings.read(options, Map.of()).portal()).warnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void listeningEverywhereWithoutSayingWherePeopleComeIsWarnedOf(String host) {
        assertThat(warnings(Map.of(Setting.HOST, host)))
                .singleElement()
                .asString()
                .contains("LEADS_HOST=" + host, "LEADS_BASE_URL");
        assertThat(
                        warnings(
                                Map.of(
                                        Setting.HOST,
                                        host,
                                        Setting.BASE_URL,
                                        "http://leads.example.org")))
                .isEmpty();
    }

    @Test
    void httpsWithoutAProxyToTrustIsWarnedOf() {
        var https = Map.of(Setting.BASE_URL, "https://leads.example.org");
        assertThat(warnings(https))
                .singleElement()
                .asString()
                .contains("LEADS_TRUSTED_PROXIES", "https://leads.example.org");
        var proxied = new HashMap<>(https);
        proxied.put(Setting.TRUSTED_PROXIES, "10.0.0.1");
        assertThat(warnings(proxied)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void nothingIsWrongWithOneMachine(String host) {
        assertThat(warnings(Map.of(Setting.HOST, host))).isEmpty();
    }
}
