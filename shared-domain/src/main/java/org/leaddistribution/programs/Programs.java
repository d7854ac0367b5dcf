package org.leaddistribution.programs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The programs that run, and those that ended without a word a short while ago.
///
/// All times are those of the database, so that the clocks of machines do not matter. Nothing that must be
/// right rests on them: whether a program lives is told to people, and who may do something is decided by its
/// lease.
public interface Programs {
    /// How often a program gives a sign of life.
    Duration BEAT_EVERY = Duration.ofSeconds(5);

    /// Whoever was silent for so long has ended, or cannot reach the database.
    Duration SILENCE = Duration.ofSeconds(30);

    /// How long those that ended without a word are still told of.
    Duration KEPT = Duration.ofHours(12);

    /// Notes a sign of life; the first one adds the program.
    void beat(Program program);

    /// Removes a program that ends; nothing where it is gone already.
    void leave(Program.Id id);

    /// All of them, those that run longest first.
    List<KnownProgram> all();

    /// A program as it was last heard of.
    ///
    /// @param since its first sign of life
    /// @param heardAt its latest
    /// @param silentFor how long before this was read that was; never negative
    record KnownProgram(Program program, Instant since, Instant heardAt, Duration silentFor) {
        public boolean isAlive() {
            return silentFor.compareTo(SILENCE) < 0;
        }
    }
}
