package org.leaddistribution.allocation.certificate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What has which name, as positions in a list.
final class Numbers {
    static final int NONE = -1;

    private final Map<String, Integer> byName;

    private Numbers(Map<String, Integer> byName) {
        this.byName = byName;
    }

    /// @param name different for each
    static <T> Numbers of(List<T> all, Function<T, String> name) {
        var numbers = HashMap.<String, Integer>newHashMap(all.size());
        for (var each : all) {
            numbers.put(name.apply(each), numbers.size());
        }
        return new Numbers(numbers);
    }

    int size() {
        return byName.size();
    }

    /// [#NONE] when nothing has that name.
    int of(String name) {
        return byName.getOrDefault(name, NONE);
    }
}
