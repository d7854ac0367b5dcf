package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.admin.fx.ChartData.Kind;
import org.leaddistribution.admin.fx.ChartData.Row;
import org.leaddistribution.admin.fx.ChartData.Unit;

class ChartDataTest {
    private static ChartData chart(Kind kind, Unit unit, Row... rows) {
        var series = List.of("Given", "Missing").subList(0, rows[0].values().size());
        return new ChartData(kind, unit, "Leads", "Week from", series, List.of(rows));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "3, 1, 3",
        "5, 1, 5",
        "6, 2, 6",
        "7, 2, 8",
        "99, 20, 100",
        "100, 20, 100",
        "101, 50, 150",
        "412750, 100000, 500000"
    })
    void theScaleHasRoundTicksAndEndsWithOne(long highest, double tick, double top) {
        var data = chart(Kind.BARS, Unit.COUNT, Row.of("a", highest));

        assertThat(data.tick()).isEqualTo(tick);
        assertThat(data.top()).isEqualTo(top);
    }

    @Test
    void ratiosHaveTicksOfTheirOwn() {
        var data = chart(Kind.LINES, Unit.RATIO, new Row("a", "a", List.of(0.86)));

        assertThat(data.tick()).isEqualTo(0.2);
        assertThat(data.top()).isEqualTo(1.0);
    }

    @Test
    void whatIsStackedIsAsHighAsItsParts() {
        assertThat(chart(Kind.STACKED, Unit.COUNT, Row.of("a", 60, 40)).top()).isEqualTo(100);
        assertThat(chart(Kind.BARS, Unit.COUNT, Row.of("a", 60, 40)).top()).isEqualTo(60);
    }

    @Test
    void whatIsNotThereIsADashForPeopleAndNothingForPrograms() {
        var row = new Row("2 Mar 2026", "2 Mar", Arrays.asList(0.41666, null));
        var data = chart(Kind.LINES, Unit.RATIO, row);

        assertThat(data.words(row, 0)).isEqualTo("41.7 %");
        assertThat(data.words(row, 1)).isEqualTo("–");
        assertThat(data.plain(row)).containsExactly("2 Mar 2026", "0.4167", "");
        assertThat(data.headings()).containsExactly("Week from", "Given", "Missing");
    }

    @Test
    void countsAreReadableInTheTableAndPlainInTheCsv() {
        var row = Row.of("Gold", 12_500);
        var data = chart(Kind.BARS, Unit.COUNT, row);

        assertThat(data.words(row, 0)).isEqualTo("12,500");
        assertThat(data.plain(row)).containsExactly("Gold", "12500");
    }

    @Test
    void aChartOfNothingSaysSo() {
        var nothing = chart(Kind.LINES, Unit.COUNT, Row.of("a", 0, 0));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.spoken()).isEqualTo("Leads: nothing yet");
        assertThat(chart(Kind.LINES, Unit.COUNT, Row.of("a", 0, 1)).isEmpty()).isFalse();
    }

    @Test
    void everyRowHasAValueOfEachSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(Kind.LINES, Unit.COUNT, Row.of("a", 1, 2), Row.of("b", 1)));
    }

    @Test
    void labelsAreAsManyAsFit() {
        var rows = new Row[28];
        Arrays.setAll(rows, n -> Row.of("day " + n, n));

        assertThat(chart(Kind.LINES, Unit.COUNT, rows).labelEvery(6)).isEqualTo(5);
        assertThat(chart(Kind.LINES, Unit.COUNT, rows[0]).labelEvery(6)).isEqualTo(1);
    }

    /// As graphics have to be, on the light background and on the dark one.
    @ParameterizedTest
    @CsvSource({"-chart-1", "-chart-2", "-chart-3"})
    void coloursStandOutThreeToOneOnLightAndDark(String name) {
        var found = Pattern.compile(name + ": #([0-9a-f]{6});").matcher(styleSheet());
        assertThat(found.find()).isTrue();
        double colour = luminance(found.group(1));

        assertThat(contrast(luminance("ffffff"), colour)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(colour, luminance("0d1117"))).isGreaterThanOrEqualTo(3);
    }

    private static String styleSheet() {
        try (var css =
                ChartData.class.getResourceAsStream("/org/leaddistribution/admin/console.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double contrast(double lighter, double darker) {
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 0) + 0.7152 * linear(colour, 2) + 0.0722 * linear(colour, 4);
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
