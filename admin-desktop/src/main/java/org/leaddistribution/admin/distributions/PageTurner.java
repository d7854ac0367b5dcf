package org.leaddistribution.admin.distributions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// Where in the long list the screen is.
public final class PageTurner {
    /// Rows a page.
    static final int LIMIT = 50;

    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place(new PageRequest(1, LIMIT), 0, 0));

    /// @param rows on this page
    /// @param totalCount rows on all pages
    public record Place(PageRequest request, int rows, long totalCount) {
        /// `51–100 of 1,234`; empty while there is nothing.
        public String text() {
            return totalCount == 0
                    ? ""
                    : "%s–%s of %s"
                            .formatted(
                                    Formats.count(request.skip() + 1),
                                    Formats.count(request.skip() + rows),
                                    Formats.count(totalCount));
        }

        public boolean hasEarlier() {
            return request.page() > 1;
        }

        public boolean hasLater() {
            return request.skip() + rows < totalCount;
        }

        PageRequest earlier() {
            return new PageRequest(Math.max(1, request.page() - 1), LIMIT);
        }

        PageRequest later() {
            return new PageRequest(request.page() + 1, LIMIT);
        }
    }

    Place current() {
        return place.get();
    }

    void arrivedAt(Page<?> page) {
        place.set(new Place(page.request(), page.items().size(), page.totalCount()));
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }
}
