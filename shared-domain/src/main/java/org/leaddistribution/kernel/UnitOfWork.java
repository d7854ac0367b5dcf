package org.leaddistribution.kernel;

import java.util.function.Supplier;

/// Stores what belongs together as one: a change, its entry in the audit log and the notice of it.
///
/// Every port called by the work, on its own thread, takes part; ports keep their signatures. The work may be
/// repeated, because the database asks for that where two units meet: it decides anew by what it reads, and
/// does nothing but call ports. No mail, no hashing, no file, no waiting. A unit inside another joins it.
public interface UnitOfWork {
    /// Returns once everything is stored. Whatever the work throws undoes all of it.
    ///
    /// @throws StoreFault when the database does not answer in time; then nothing is stored, or, where only
    ///     the last answer was lost, all of it
    <T> T inOne(Supplier<T> work);

    /// The same for work that has no result.
    default void inOne(Runnable work) {
        inOne(
                () -> {
                    work.run();
                    return true;
                });
    }
}
