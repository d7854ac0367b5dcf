package org.leaddistribution.kernel;

/// Hears how far long reading is, on the thread that reads, and may call it off.
///
/// @param <S> its steps
public interface Progress<S extends Enum<S>> {
    /// @param total 0 while it is not known
    void at(S step, long done, long total);

    /// Asked very often.
    boolean isCalledOff();

    /// Nobody hears, and nobody calls it off.
    static <S extends Enum<S>> Progress<S> unwatched() {
        return new Progress<>() {
            @Override
            public void at(S step, long done, long total) {}

            @Override
            public boolean isCalledOff() {
                return false;
            }
        };
    }
}
