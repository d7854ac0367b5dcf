package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "leads.csv, leads.csv",
        "Leads Jan.CSV, Leads Jan.CSV",
        "../../x.csv, x.csv",
        "/etc/passwd/x.csv, x.csv",
        "'C:\\Users\\ann\\x.csv', x.csv",
        "'a/b\\c.csv', c.csv",
        "<script>alert(1)<b>.csv, <script>alert(1)<b>.csv",
        "' x.csv ', x.csv",
        "x.TSV, x.TSV",
        "x.txt, x.txt",
        "x.Xlsx, x.Xlsx",
        "März 😀.csv, März 😀.csv"
    })
    void baseNameIsKept(String claimed, String kept) {
        assertThat(FileName.of(claimed)).contains(new FileName(kept));
    }

    @Test
    void controlsAndTricksAreTakenOut() {
        var claimed = "a\0b\r\nc\u007F\u0085\u202Ed\u2066\u2028e\uD800.csv";

        assertThat(FileName.of(claimed)).contains(new FileName("abcde.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "x"})
    void longNameIsShortenedAndKeepsItsEnd(String letter) {
        var name = FileName.of(letter.repeat(300) + ".Csv").orElseThrow();

        assertThat(name.value()).isEqualTo(letter.repeat(116) + ".Csv");
        assertThat(FileName.of(letter.repeat(116) + ".csv").orElseThrow().value())
                .isEqualTo(letter.repeat(116) + ".csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "csv", "x.pdf", "x.csv/", "x.csv\0.exe", "x.csv.gz", "x.csv\u202Efdp"})
    void anyOtherNameIsNone(String claimed) {
        assertThat(FileName.of(claimed)).isEmpty();
    }

    @Test
    void nameThatWasNotCleanedIsABug() {
        assertThatThrownBy(() -> new FileName("x".repeat(117) + ".csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a clean file name");
    }
}
