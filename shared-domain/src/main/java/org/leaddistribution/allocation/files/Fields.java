package org.leaddistribution.allocation.files;

import java.util.ArrayList;
import java.util.List;

/// The fields that an object may have, at most 31; the first ones it must have.
record Fields(List<String> names, int required) {
    static Fields required(String... names) {
        return new Fields(List.of(names), names.length);
    }

    Fields optional(String... more) {
        var all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return new Fields(List.copyOf(all), required);
    }
}
