package org.leaddistribution.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.kernel.Coded;

/// The latest attempts at what is throttled, counted by key, the same for every program of a database.
///
/// An attempt counts for a while and is forgotten then. Only the latest [Kind#kept()] attempts of a key are
/// kept, because older ones cannot change a verdict. Every call is atomic.
public interface RecentAttempts {
    /// The attempts that count at `now`; every key asked for is in the result.
    Map<Key, Attempts> of(Collection<Key> keys, Instant now);

    /// Adds an attempt; the oldest goes where the kind keeps no more.
    ///
    /// @return with the one that was added
    Attempts add(Key key, Instant now);

    /// Adds an attempt unless as many count already as the kind keeps.
    ///
    /// @return those from before
    Attempts addUnlessFull(Key key, Instant now);

    /// What is counted by which key.
    enum Kind implements Coded {
        /// The fifth failure holds the name for a second and each further one twice as long; ten more reach
        /// the longest time (see [SignInThrottle]).
        SIGN_IN_OF_NAME(Duration.ofMinutes(15), 15),
        SIGN_IN_OF_NETWORK(Duration.ofMinutes(15), 100),
        RESET_OF_NAME(Duration.ofHours(1), 3),
        RESET_OF_NETWORK(Duration.ofHours(1), 30);

        private final Duration window;
        private final int kept;

        Kind(Duration window, int kept) {
            this.window = window;
            this.kept = kept;
        }

        /// How long an attempt counts.
        public Duration window() {
            return window;
        }

        /// How many of a key are kept.
        public int kept() {
            return kept;
        }
    }

    /// @param of a name or a network, as [SignInAttempt] reads them
    record Key(Kind kind, String of) {}

    /// The attempts of one key that count.
    ///
    /// @param times the oldest first
    record Attempts(List<Instant> times) {
        public static final Attempts NONE = new Attempts(List.of());

        public Attempts {
            times = List.copyOf(times);
        }

        public int count() {
            return times.size();
        }

        public Optional<Instant> oldest() {
            return times.stream().findFirst();
        }

        public Optional<Instant> latest() {
            return times.reversed().stream().findFirst();
        }

        /// Those of `times` that count at `now`, in order. One that lies far ahead was written by a wrong clock.
        public static Attempts counting(Collection<Instant> times, Kind kind, Instant now) {
            var counting =
                    times.stream()
                            .filter(time -> time.isAfter(now.minus(kind.window())))
                            .filter(time -> !time.isAfter(now.plus(kind.window())))
                            .sorted();
            return new Attempts(counting.toList());
        }
    }
}
