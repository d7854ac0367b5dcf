package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// How many there are of each of a few numbers, as bars side by side, a colour for each of what is compared. Whoever
/// cannot see it has the same in the table that stands with it.
public final class CountChart extends BarChart<String, Number> {
    /// What is compared with others.
    ///
    /// @param name as the legend has it: "After round 2"
    /// @param counts by the number that is counted
    public record Counts(String name, SortedMap<Integer, Integer> counts) {}

    /// @param what the numbers are: "Copies"
    /// @param counted what there are so many of: "Prospects"
    public CountChart(String what, String counted) {
        super(new CategoryAxis(), new NumberAxis());
        getStyleClass().add("count-chart");
        setAnimated(false);
        setBarGap(1);
        setCategoryGap(8);
        setMinSize(0, 0);
        setVerticalGridLinesVisible(false);
        getXAxis().setLabel(what);
        getXAxis().setAnimated(false);
        var upwards = (NumberAxis) getYAxis();
        upwards.setLabel(counted);
        upwards.setAnimated(false);
        upwards.setMinorTickVisible(false);
        upwards.setTickLabelFormatter(new WholeNumbers());
        setAccessibleText(counted + " by " + what.toLowerCase(Locale.ROOT));
    }

    /// In place of what is shown now.
    ///
    /// @param last the largest number there can be; all from 0 are shown
    public void show(List<Counts> compared, int last) {
        getData().clear();
        for (var one : compared) {
            var series = new XYChart.Series<String, Number>();
            series.setName(one.name());
            for (int number = 0; number <= last; number++) {
                int count = one.counts().getOrDefault(number, 0);
                series.getData().add(new XYChart.Data<>(Integer.toString(number), count));
            }
            getData().add(series);
            series.getData().forEach(bar -> explain(bar.getNode(), one.name(), bar));
        }
    }

    private void explain(Node node, String name, XYChart.Data<String, Number> bar) {
        Tooltip.install(
                node,
                new Tooltip(
                        "%s: %s with %s"
                                .formatted(
                                        name,
                                        Formats.count(bar.getYValue().longValue()),
                                        bar.getXValue())));
    }

    /// The largest number that any of these has; at least `least`.
    public static int last(List<Counts> compared, int least) {
        return compared.stream()
                .flatMap(one -> one.counts().keySet().stream())
                .reduce(least, Math::max);
    }

    /// There are no halves of what is counted.
    private static final class WholeNumbers extends StringConverter<Number> {
        @Override
        public String toString(Number tick) {
            return tick.doubleValue() == Math.rint(tick.doubleValue())
                    ? Formats.count(tick.longValue())
                    : "";
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("It is drawn, never typed");
        }
    }
}
