package org.leaddistribution.admin.fx;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A column of a table, as words.
///
/// @param width its share of the room, in pixels where there is just enough of it
/// @param room what it is given where there is little
/// @param sort the field by which its heading sorts; null when it sorts by none
/// @param sign what is drawn with the words; null for nothing
/// @param <T> the row
/// @param <S> the fields that rows can be sorted by
public record Column<T, S>(
        String title,
        double width,
        Function<T, String> text,
        Kind kind,
        Room room,
        @Nullable S sort,
        @Nullable Sign<T> sign) {
    public enum Kind {
        WORDS,
        NUMBER,
        /// Cut in its middle where there is no room: its ends are what tells it from others.
        ID
    }

    public enum Room {
        MAY_SHRINK,
        WHOLE,
        /// Not shown at all where there is no room for everything.
        SPARE,
        /// As wide as it needs to be, or not shown at all.
        WHOLE_OR_NOT_SHOWN;

        boolean mayGo() {
            return this == SPARE || this == WHOLE_OR_NOT_SHOWN;
        }

        boolean isWhole() {
            return this == WHOLE || this == WHOLE_OR_NOT_SHOWN;
        }
    }

    /// @param drawn before the words
    /// @param hint what the tooltip says in place of the words
    record Sign<T>(Function<T, Node> drawn, Function<T, String> hint) {}

    public static <T, S> Column<T, S> words(String title, double width, Function<T, String> text) {
        return new Column<>(title, width, text, Kind.WORDS, Room.MAY_SHRINK, null, null);
    }

    public static <T, S> Column<T, S> number(String title, double width, Function<T, Long> value) {
        return new Column<>(
                title,
                width,
                row -> Formats.count(value.apply(row)),
                Kind.NUMBER,
                Room.WHOLE,
                null,
                null);
    }

    public static <T, S> Column<T, S> id(String title, double width, Function<T, String> text) {
        return new Column<>(title, width, text, Kind.ID, Room.MAY_SHRINK, null, null);
    }

    public Column<T, S> sortedBy(S field) {
        return new Column<>(title, width, text, kind, room, field, sign);
    }

    /// Never given less than its width: what it says is short, and of no use when it is cut.
    public Column<T, S> neverCut() {
        return new Column<>(title, width, text, kind, Room.WHOLE, sort, sign);
    }

    /// The first to go where there is no room for everything; the menu of the table brings it back.
    public Column<T, S> spare() {
        return new Column<>(title, width, text, kind, Room.SPARE, sort, sign);
    }

    /// As [#spare], and never cut where it is shown.
    public Column<T, S> wholeOrNotShown() {
        return new Column<>(title, width, text, kind, Room.WHOLE_OR_NOT_SHOWN, sort, sign);
    }

    /// With a coloured dot before the word, so that nobody has to tell colours apart.
    ///
    /// @param style of the dot
    /// @param hint what the word means
    public Column<T, S> withDot(Function<T, String> style, Function<T, String> hint) {
        return with(
                new Sign<>(
                        row -> {
                            var dot = new Region();
                            dot.getStyleClass().addAll("status-dot", style.apply(row));
                            return dot;
                        },
                        hint));
    }

    /// With a bar before the words.
    ///
    /// @param ratio 0 to 1
    public Column<T, S> withBar(ToDoubleFunction<T> ratio) {
        return with(
                new Sign<>(
                        row -> {
                            var bar = new ProgressBar(ratio.applyAsDouble(row));
                            bar.getStyleClass().add("cell-bar");
                            return bar;
                        },
                        text));
    }

    private Column<T, S> with(Sign<T> newSign) {
        return new Column<>(title, width, text, kind, room, sort, newSign);
    }
}
