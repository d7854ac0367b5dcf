package org.leaddistribution.admin.distributions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;

/// A line of the table. It stays the same while what it shows goes on, so that a refresh loses neither
/// selection nor focus.
public final class DistributionRow {
    private final DistributionId id;
    private final ReadOnlyObjectWrapper<Distribution> current;

    DistributionRow(Distribution distribution) {
        this.id = distribution.id();
        this.current = new ReadOnlyObjectWrapper<>(distribution);
    }

    public DistributionId id() {
        return id;
    }

    /// As it was last read.
    public Distribution current() {
        return current.get();
    }

    public ReadOnlyObjectProperty<Distribution> currentProperty() {
        return current.getReadOnlyProperty();
    }

    void update(Distribution distribution) {
        current.set(distribution);
    }
}
