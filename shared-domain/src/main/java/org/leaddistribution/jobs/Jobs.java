package org.leaddistribution.jobs;

import java.time.Duration;
import java.util.Optional;
import org.leaddistribution.jobs.Job.Kind;
import org.leaddistribution.member.Username;

/// The jobs of the last while.
///
/// A job ends once. One that is done ends in the unit of work that stores what it does, so nothing is stored
/// by a job that has ended otherwise.
public interface Jobs {
    /// A job that was not heard of for so long is one whose program has ended; longer than any unit of work
    /// lasts.
    Duration SILENCE = Duration.ofMinutes(3);

    /// How long after its beginning a job can be asked about.
    Duration KEPT = Duration.ofDays(30);

    Job.Id start(Kind kind, Username starter);

    /// Tells that a job goes on. Not for a unit of work that ends it: the two would be in each other's way.
    void proceed(Job.Id id, long done, long total);

    /// Ends a job that runs, with what it came to.
    ///
    /// @return false when it has ended before, and nothing changes
    boolean complete(Job.Id id, String answer);

    /// Ends a job that runs, with why it came to nothing.
    ///
    /// @return false when it has ended before, and nothing changes
    boolean fail(Job.Id id, String answer);

    /// A job as it stands; one that was silent for [#SILENCE] has failed from now on.
    Optional<Job> find(Job.Id id);

    /// A job that was to be done has ended already: what it does must not be stored.
    final class JobOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public JobOver(Job.Id id) {
            super("Job " + id + " was silent for too long and has failed. Nothing was changed.");
        }
    }
}
