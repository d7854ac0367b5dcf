package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is proposed for files that do not say how they are encoded.
final class CharsetGuessTest {
    private static final String HEADER = "Name,Email,Address\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Zo\u00e9 Lef\u00e8vre | 12 Rue de la R\u00e9publique, Besan\u00e7on",
                "windows-1252 | J\u00fcrgen M\u00fcller | Gro\u00dfe Stra\u00dfe 7, K\u00f6ln",
                "windows-1251 | \u041c\u0430\u0440\u0438\u044f \u0418\u0432\u0430\u043d\u043e\u0432\u0430 | \u0443\u043b\u0438\u0446\u0430 \u041b\u0435\u043d\u0438\u043d\u0430, \u041c\u043e\u0441\u043a\u0432\u0430",
                "KOI8-R | \u041c\u0430\u0440\u0438\u044f \u0418\u0432\u0430\u043d\u043e\u0432\u0430 | \u0443\u043b\u0438\u0446\u0430 \u041b\u0435\u043d\u0438\u043d\u0430, \u041c\u043e\u0441\u043a\u0432\u0430",
                "ISO-8859-7 | \u0393\u03b9\u03ce\u03c1\u03b3\u03bf\u03c2 \u03a0\u03b1\u03c0\u03b1\u03b4\u03cc\u03c0\u03bf\u03c5\u03bb\u03bf\u03c2 | \u039f\u03b4\u03cc\u03c2 \u0395\u03c1\u03bc\u03bf\u03cd 5, \u0391\u03b8\u03ae\u03bd\u03b1",
                "Shift_JIS | \u5c71\u7530\u592a\u90ce | \u6771\u4eac\u90fd\u5343\u4ee3\u7530\u533a\u3042\u304a\u3044",
                "GB18030 | \u738b\u5c0f\u660e | \u5317\u4eac\u5e02\u671d\u9633\u533a\u5efa\u56fd\u8def",
            })
    void lettersOfALanguageGiveTheirCharsetAway(String charset, String name, String address) {
        var row = "%s,a@example.org,\"%s\"\n".formatted(name, address);

        assertThat(
                        CharsetGuess.of(
                                BytesUpload.of(HEADER + row.repeat(30), Charset.forName(charset))))
                .contains(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsSeenByItsNulBytes(String charset) {
        var file =
                BytesUpload.of(HEADER + "Ann,a@example.org,1 Main St\n", Charset.forName(charset));

        assertThat(CharsetGuess.of(file)).contains(Charset.forName(charset));
    }

    @Test
    void utf8AndFilesWithAMarkNeedNoGuess() {
        var text = HEADER + "Zo\u00e9,z@example.org,1 Main St\n";

        assertThat(
                        Stream.of(
                                BytesUpload.of(text),
                                BytesUpload.of("\uFEFF" + text),
                                BytesUpload.of("\uFEFF" + text, StandardCharsets.UTF_16LE),
                                BytesUpload.of("")))
                .allSatisfy(file -> assertThat(CharsetGuess.of(file)).isEmpty());
    }

    @Test
    void aStrangeByteFarDownIsFound() {
        var plain =
                (HEADER + "Ann,a@example.org,1 Main St\n".repeat(50_000))
                        .getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(plain, plain.length + 1);
        bytes[plain.length] = (byte) 0xE9;

        assertThat(CharsetGuess.of(BytesUpload.of(bytes)))
                .contains(Charset.forName("windows-1252"));
    }
}
