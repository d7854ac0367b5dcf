package org.leaddistribution.allocation;

import java.util.List;

/// One figure or list behind a [BoundBy], named as it is written to files and answers.
public sealed interface Fact {
    /// In `snake_case`, unique among the facts of one reason.
    String name();

    /// Something counted.
    record Count(String name, long value) implements Fact {}

    /// A fill ratio, 0 to 1.
    record Ratio(String name, double value) implements Fact {}

    /// The first few of many names, in order.
    record Names(String name, List<String> values) implements Fact {
        public Names {
            values = List.copyOf(values);
        }
    }
}
