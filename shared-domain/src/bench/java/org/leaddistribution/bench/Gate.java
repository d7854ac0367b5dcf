package org.leaddistribution.bench;

import java.util.function.Supplier;

/// One promise about speed.
///
/// @param id as the design names it
/// @param work what is timed, and against what
/// @param measuring takes the measurement, in minutes at most
public record Gate(String id, String work, Bound bound, Supplier<Measured> measuring) {
    /// The same gate, which says more about its work.
    public Gate with(Supplier<String> more) {
        return new Gate(
                id,
                work,
                bound,
                () -> {
                    var measured = measuring.get();
                    return new Measured(measured.value(), measured.extra() + "; " + more.get());
                });
    }

    /// What came out.
    ///
    /// @param value that the bound judges
    /// @param extra further figures, for people
    public record Measured(double value, String extra) {}
}
