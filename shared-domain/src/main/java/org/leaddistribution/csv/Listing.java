package org.leaddistribution.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.kernel.Quoted;

/// Names in a message.
public final class Listing {
    private static final int LISTED = 20;

    private Listing() {}

    /// The first twenty, fit for a message.
    public static String of(List<String> names) {
        var shown =
                names.stream().limit(LISTED).map(Quoted::plain).collect(Collectors.joining(", "));
        int more = names.size() - LISTED;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
