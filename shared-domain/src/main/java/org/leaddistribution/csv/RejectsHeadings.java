package org.leaddistribution.csv;

import java.util.List;
import java.util.stream.IntStream;

/// How a file of rejects that this product wrote is known again: by its last two headings. Those before them are
/// of the file that was uploaded, or its places where that had none.
public final class RejectsHeadings {
    /// How many columns a file of rejects has of its own, at its end: row and reason.
    public static final int OWN = 2;

    private RejectsHeadings() {}

    /// @param headings trimmed, without empty ones at the end
    static boolean are(List<String> headings) {
        int last = headings.size() - 1;
        return last > 0
                && headings.get(last - 1).equals("row")
                && headings.get(last).equals("reason");
    }

    /// Whether the file that was uploaded had no headings.
    static boolean areOfPlaces(List<String> headings) {
        return are(headings)
                && IntStream.range(0, headings.size() - OWN)
                        .allMatch(at -> isOfPlace(headings.get(at), at + 1));
    }

    /// Only a surplus stands under no name.
    private static boolean isOfPlace(String heading, int place) {
        return heading.equals(ofPlace(place)) || (heading.isEmpty() && place > 1);
    }

    /// What a column without a heading is called.
    ///
    /// @param place from 1
    static String ofPlace(int place) {
        return "Column " + place;
    }
}
