package org.leaddistribution.portal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One link below a list of several pages, or the gap between two.
///
/// @param label what is seen
/// @param name what is read aloud
/// @param path null where it leads nowhere: the gap, or a direction that ends here
/// @param current `page` on the page that is shown, else null
public record PageStep(String label, String name, @Nullable String path, @Nullable String current) {
    private static final int NEIGHBOURS = 1;

    static String path(long page) {
        return page == 1 ? "/leads" : "/leads?page=" + page;
    }

    /// Back, the first page, those around `page`, the last one, on; nothing where one page holds all.
    static List<PageStep> around(long page, long pages) {
        if (pages == 0 || (pages == 1 && page == 1)) {
            return List.of();
        }
        var steps = new ArrayList<PageStep>();
        steps.add(direction("‹", "Previous page", Math.min(page - 1, pages), pages));
        long before = 0;
        for (long number : shown(page, pages)) {
            if (number > before + 1) {
                steps.add(new PageStep("…", "", null, null));
            }
            steps.add(numbered(number, page));
            before = number;
        }
        steps.add(direction("›", "Next page", page + 1, pages));
        return steps;
    }

    private static Iterable<Long> shown(long page, long pages) {
        var numbers = new TreeSet<>(List.of(1L, pages));
        for (long near = page - NEIGHBOURS; near <= page + NEIGHBOURS; near++) {
            if (near >= 1 && near <= pages) {
                numbers.add(near);
            }
        }
        return numbers;
    }

    private static PageStep numbered(long number, long page) {
        var label = Long.toString(number);
        return new PageStep(label, "Page " + label, path(number), number == page ? "page" : null);
    }

    private static PageStep direction(String label, String name, long target, long pages) {
        boolean exists = target >= 1 && target <= pages;
        return new PageStep(label, name, exists ? path(target) : null, null);
    }

    public boolean isGap() {
        return name.isEmpty();
    }
}
