package org.leaddistribution.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where a window was, to be there again at the next start.
///
/// @param isMaximised then the rest is where it goes when it is not any more
record WindowPlace(double x, double y, double width, double height, boolean isMaximised) {
    private static final int NUMBERS = 4;

    /// The part of a title bar that must be on a screen, so that the window can be moved.
    private static final double GRIP = 80;

    /// As it is kept: four numbers and whether it is maximised.
    String text() {
        return String.format(
                Locale.ROOT, "%.0f %.0f %.0f %.0f %b", x, y, width, height, isMaximised);
    }

    /// Empty when the text is none of [#text], such as that of a first start.
    static Optional<WindowPlace> of(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != NUMBERS + 1) {
            return Optional.empty();
        }
        try {
            var numbers =
                    Arrays.stream(parts).limit(NUMBERS).mapToDouble(Double::parseDouble).toArray();
            return Optional.of(
                    new WindowPlace(
                            numbers[0],
                            numbers[1],
                            numbers[2],
                            numbers[3],
                            Boolean.parseBoolean(parts[NUMBERS])));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Whether a person could see and move it: a screen may have gone since.
    boolean isOnOneOf(List<Rectangle2D> screens) {
        boolean isSized = width > 0 && height > 0;
        return isSized
                && screens.stream()
                        .anyMatch(
                                screen ->
                                        screen.intersects(x, y, width, GRIP)
                                                && screen.contains(x + width / 2, y + 1));
    }
}
