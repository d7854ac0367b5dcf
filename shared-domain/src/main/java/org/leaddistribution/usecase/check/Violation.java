package org.leaddistribution.usecase.check;

import org.leaddistribution.store.Guards.LostGuard;

/// One place at which the data breaks a promise.
///
/// @param what what is wrong and where, in one line
public record Violation(Invariant invariant, String what) {
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
