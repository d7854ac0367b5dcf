package org.leaddistribution.usecase.check;

/// One place at which the data breaks a promise.
///
/// @param what what is wrong and where, in one line
public record Violation(Invariant invariant, String what) {
    @Override
    public String toString() {
        return invariant.code() + " " + what;
    }
}
