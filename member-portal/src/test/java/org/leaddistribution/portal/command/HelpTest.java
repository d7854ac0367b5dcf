package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The help of a command offers the settings that it makes use of.
class HelpTest {
    private static final List<String> ALL =
            List.of("--data=", "--mongodb-uri=", "--mongod=", "--smtp-url=", "--max-upload-bytes=");
    private final Terminal terminal = Terminal.with(Map.of("LEADS_PORT", "nonsense"));

    @ParameterizedTest
    @CsvSource({
        "mongod, --mongod=",
        "stop, --data=",
        "verify, ''",
        "distributions, --data= --mongodb-uri= --mongod=",
        "upload, --data= --mongodb-uri= --mongod= --max-upload-bytes=",
        "portal, --data= --mongodb-uri= --mongod= --smtp-url= --max-upload-bytes="
    })
    void itOffersWhatIsOfUse(String command, String offered) {
        var help = terminal.run("help", command);

        assertThat(help.exit()).isZero();
        assertThat(ALL.stream().filter(help.out()::contains).toList())
                .isEqualTo(offered.isEmpty() ? List.of() : List.of(offered.split(" ")));
    }

    @Test
    void everyCommandTakesTheOthersToo() {
        var result = terminal.run("mongod", "--smtp-url", "smtp://mail", "--replicas", "2");

        assertThat(result.exit()).isEqualTo(LeadsProgram.WRONG_USAGE);
        assertThat(result.err()).contains("--replicas 2");
    }
}
