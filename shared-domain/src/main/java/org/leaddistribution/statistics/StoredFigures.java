package org.leaddistribution.statistics;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.round.Round.EqualShares;
import org.leaddistribution.round.Round.Shortage;

/// What is stored of uploads, rounds and downloads, by the time at which it happened.
public interface StoredFigures {
    /// Hands over the uploads of a span, in no promised order.
    void forEachUpload(Instant from, Instant until, Consumer<CountedUpload> action);

    /// Hands over the rounds that were completed in a span, in no promised order.
    void forEachRound(Instant from, Instant until, Consumer<CountedRound> action);

    /// The distributions whose latest run ended in a span, if it has ended.
    EndedRuns endedRuns(Instant from, Instant until);

    /// What became of the files that were made in each span.
    List<CountedFiles> files(Spans spans);

    /// How often files were downloaded in each span, whenever they were made.
    ///
    /// A download counts in the quarter of an hour in which it began, so a span should begin with one.
    List<Long> downloads(Spans spans);

    /// How long files had lain there when they were downloaded for the first time, of those to which that happened
    /// in a span.
    ///
    /// @return by tenths of an hour, rounded down: how many files
    SortedMap<Long, Long> waits(Instant from, Instant until);

    /// Files older than this that nobody has downloaded.
    long neverDownloaded(Instant madeBefore);

    /// @param leads that it holds
    record CountedUpload(Instant at, long leads) {}

    /// @param shortage as [org.leaddistribution.round.Round] has it
    /// @param shares none where they were not counted
    record CountedRound(
            Instant completedAt,
            long assignments,
            @Nullable Shortage shortage,
            List<EqualShares> shares) {
        public CountedRound {
            shares = List.copyOf(shares);
        }
    }

    record EndedRuns(long completed, long failed) {}

    /// @param members different ones who got them
    /// @param leads in all of them
    /// @param never how many were not downloaded yet
    record CountedFiles(long members, long leads, long never, long once, long many) {
        public static final CountedFiles NONE = new CountedFiles(0, 0, 0, 0, 0);
    }
}
