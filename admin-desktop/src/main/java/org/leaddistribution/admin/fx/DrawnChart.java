package org.leaddistribution.admin.fx;

import javafx.collections.FXCollections;
import javafx.scene.chart.Axis;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.leaddistribution.admin.fx.ChartData.Kind;
import org.leaddistribution.admin.fx.ChartData.Row;

/// Figures as a chart of JavaFX: axes, legend, and a tooltip at each of them.
final class DrawnChart {
    private static final int LABELS = 6;
    private static final double HEIGHT = 230;
    private static final double LEAST_WIDTH = 200;
    private static final double BAR_GAP = 3;
    private static final double WIDEST_CATEGORY_GAP = 40;
    private static final Duration AT_ONCE = Duration.millis(100);

    private DrawnChart() {}

    static XYChart<?, Number> of(ChartData data) {
        return switch (data.kind()) {
            case LINES -> lines(data);
            case BARS -> {
                var chart = new BarChart<>(categories(data), scale(data));
                chart.setBarGap(BAR_GAP);
                chart.setCategoryGap(WIDEST_CATEGORY_GAP);
                yield bars(chart, data);
            }
            case STACKED -> {
                var chart = new StackedBarChart<>(categories(data), scale(data));
                chart.setCategoryGap(2 * WIDEST_CATEGORY_GAP);
                yield bars(chart, data);
            }
        };
    }

    /// Times are places in a row: an axis of categories turns its labels when they are many.
    private static XYChart<Number, Number> lines(ChartData data) {
        int rows = data.rows().size();
        var times = new NumberAxis(-1, rows, data.labelEvery(LABELS));
        times.setMinorTickVisible(false);
        times.setTickLabelFormatter(
                new Labels() {
                    @Override
                    public String toString(Number place) {
                        return label(data, place.intValue());
                    }
                });
        times.setTickMarkVisible(false);
        var chart = new LineChart<>(times, scale(data));
        chart.setVerticalGridLinesVisible(false);
        chart.setVerticalZeroLineVisible(false);
        for (int of = 0; of < data.series().size(); of++) {
            var series = new XYChart.Series<Number, Number>();
            series.setName(data.series().get(of));
            for (int place = 0; place < rows; place++) {
                var value = data.rows().get(place).values().get(of);
                if (value != null) {
                    series.getData().add(new XYChart.Data<>(place, value));
                }
            }
            chart.getData().add(series);
            for (var point : series.getData()) {
                tell(data, data.rows().get(point.getXValue().intValue()), of, point);
            }
        }
        return finished(chart, data);
    }

    /// The ends of the axis are ticks too, a place beyond what is shown.
    private static String label(ChartData data, int place) {
        return place >= 0 && place < data.rows().size() ? data.rows().get(place).label() : "";
    }

    private static CategoryAxis categories(ChartData data) {
        var axis = new CategoryAxis();
        axis.setCategories(
                FXCollections.observableArrayList(data.rows().stream().map(Row::label).toList()));
        axis.setTickMarkVisible(false);
        return axis;
    }

    private static XYChart<String, Number> bars(XYChart<String, Number> chart, ChartData data) {
        for (int of = 0; of < data.series().size(); of++) {
            var series = new XYChart.Series<String, Number>();
            series.setName(data.series().get(of));
            for (var row : data.rows()) {
                var value = row.values().get(of);
                series.getData().add(new XYChart.Data<>(row.label(), value == null ? 0 : value));
            }
            chart.getData().add(series);
            for (int place = 0; place < data.rows().size(); place++) {
                tell(data, data.rows().get(place), of, series.getData().get(place));
            }
        }
        chart.setVerticalGridLinesVisible(false);
        return finished(chart, data);
    }

    private static void tell(ChartData data, Row row, int of, XYChart.Data<?, Number> drawn) {
        var node = drawn.getNode();
        if (node != null) {
            var tooltip =
                    new Tooltip(
                            row.name() + "\n" + data.series().get(of) + ": " + data.words(row, of));
            tooltip.setShowDelay(AT_ONCE);
            Tooltip.install(node, tooltip);
        }
    }

    private static <X> XYChart<X, Number> finished(XYChart<X, Number> chart, ChartData data) {
        chart.setAnimated(false);
        chart.setLegendVisible(data.series().size() > 1);
        chart.setPrefHeight(HEIGHT);
        chart.setMinSize(LEAST_WIDTH, HEIGHT);
        chart.setAccessibleText(data.spoken());
        chart.setHorizontalZeroLineVisible(true);
        chart.setAlternativeRowFillVisible(false);
        chart.getStyleClass().add(data.kind() == Kind.LINES ? "line-figures" : "bar-figures");
        return chart;
    }

    private static Axis<Number> scale(ChartData data) {
        var axis = new NumberAxis(0, data.top(), data.tick());
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(
                new Labels() {
                    @Override
                    public String toString(Number value) {
                        return switch (data.unit()) {
                            case COUNT -> Formats.count(Math.round(value.doubleValue()));
                            case RATIO -> Math.round(100 * value.doubleValue()) + " %";
                        };
                    }
                });
        return axis;
    }

    private abstract static class Labels extends StringConverter<Number> {
        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("An axis is read, never typed");
        }
    }
}
