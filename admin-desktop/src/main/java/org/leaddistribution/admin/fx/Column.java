package org.leaddistribution.admin.fx;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table, as words.
///
/// @param width its share of the room, in pixels where there is just enough of it
/// @param room whether it may be given less than its width
/// @param sort the field by which its heading sorts; null when it sorts by none
/// @param <T> the row
/// @param <S> the fields that rows can be sorted by
public record Column<T, S>(
        String title,
        double width,
        Function<T, String> text,
        Kind kind,
        Room room,
        @Nullable S sort) {
    public enum Kind {
        WORDS,
        NUMBER,
        /// Cut in its middle where there is no room: its ends are what tells it from others.
        ID
    }

    public enum Room {
        MAY_SHRINK,
        WHOLE
    }

    public static <T, S> Column<T, S> words(String title, double width, Function<T, String> text) {
        return new Column<>(title, width, text, Kind.WORDS, Room.MAY_SHRINK, null);
    }

    public static <T, S> Column<T, S> number(String title, double width, Function<T, Long> value) {
        return new Column<>(
                title,
                width,
                row -> Formats.count(value.apply(row)),
                Kind.NUMBER,
                Room.MAY_SHRINK,
                null);
    }

    public static <T, S> Column<T, S> id(String title, double width, Function<T, String> text) {
        return new Column<>(title, width, text, Kind.ID, Room.MAY_SHRINK, null);
    }

    public Column<T, S> sortedBy(S field) {
        return new Column<>(title, width, text, kind, room, field);
    }

    /// Never given less than its width: what it says is short, and of no use when it is cut.
    public Column<T, S> neverCut() {
        return new Column<>(title, width, text, kind, Room.WHOLE, sort);
    }
}
