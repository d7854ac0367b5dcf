package org.leaddistribution.check;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Guards.LostGuard;

/// One place at which the data breaks a promise.
///
/// @param what what is wrong and where, in one line
/// @param remedy null where nothing that is stored tells what should be there
public record Violation(Invariant invariant, String what, @Nullable Remedy remedy) {
    public Violation(Invariant invariant, String what) {
        this(invariant, what, null);
    }

    static Violation of(LostGuard lost) {
        return new Violation(
                Invariant.GUARDED,
                lost + ": doubles are not refused any more. Run ./leads repair.");
    }

    @Override
    public String toString() {
        return invariant.code() + " " + what;
    }
}
