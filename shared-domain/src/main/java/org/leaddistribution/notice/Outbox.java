package org.leaddistribution.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.round.FileId;

/// Every notice, wherever it is kept: with the files, with the rounds, and the account mails.
///
/// A file and a round bring their notice with them, so neither exists without the other. What failed is
/// told of only while the distribution is failed.
public interface Outbox {
    /// The longest that a notice may be put off: what lies further ahead was written by another clock.
    Duration LONGEST_PAUSE = Duration.ofHours(6);

    /// What is due, longest due first, then what somebody has begun to send and not settled.
    ///
    /// Due is what never failed, what is due by `now`, and what lies more than [#LONGEST_PAUSE] ahead.
    List<DueNotice> due(Instant now, int limit);

    /// Makes a notice the business of the owner of `token`.
    ///
    /// @return false when it is settled, or is being sent under this token or a later one
    boolean claim(NoticeId id, long token);

    /// Notes what became of a notice; nothing changes unless it is still claimed under `token`.
    void settle(NoticeId id, long token, DeliveryResult settlement);

    /// Makes a notice that is sent or given up due once more, as if it were new.
    ///
    /// @return false when it waits, is being sent, nobody wanted it, or it is unknown
    boolean sendAgain(NoticeId id, Instant now);

    /// Adds mails that are due at once; whoever waits for one of the same kind gets no second.
    void queue(List<? extends Notice.AccountMail> mails, Instant now);

    /// How many there are of each state; states without any are left out.
    Map<NoticeState, Long> countByState();

    long count(OutboxQuery query);

    /// The notices that a query selects, latest due first.
    Page<OutboxEntry> page(OutboxQuery query, PageRequest request);

    /// The notices of one state, latest due first.
    default Page<OutboxEntry> page(NoticeState state, PageRequest request) {
        return page(OutboxQuery.of(state), request);
    }

    /// One notice, whatever its state.
    Optional<OutboxEntry> find(NoticeId id);

    /// The notices that these files brought along; a file that is not there is left out.
    Map<FileId, OutboxEntry> ofFiles(Collection<FileId> files);

    /// Of those that wait the one that is due first; empty when none waits.
    Optional<OutboxEntry> longestWaiting();

    /// A notice whose time has come.
    ///
    /// @param attempts how often sending it has failed so far
    record DueNotice(Notice notice, int attempts) {
        public NoticeId id() {
            return notice.id();
        }
    }

    /// One notice as staff see it.
    ///
    /// @param due when it is or was to be sent
    /// @param sent what went out; null until it has, and for mails that older versions sent
    /// @param lastError why it failed last or was skipped; null when nothing is to be said
    record OutboxEntry(
            Notice notice,
            NoticeState state,
            int attempts,
            Instant due,
            @Nullable SentMail sent,
            @Nullable String lastError) {}

    /// What is noted of a mail when a mail server has taken it.
    record SentMail(String to, String subject, Instant at) {}

    /// What became of a claimed notice. Every reason is for staff to read.
    sealed interface DeliveryResult {
        /// A mail server has taken it.
        record Sent(SentMail mail) implements DeliveryResult {}

        /// Nobody is to be told.
        record Skipped(String why) implements DeliveryResult {}

        /// It failed and is tried again.
        ///
        /// @param attempts how often it has failed, this time included
        record Again(int attempts, Instant due, String error) implements DeliveryResult {}

        /// It was never tried, for no fault of its own: it is due as before.
        record HandedBack(String error) implements DeliveryResult {}

        /// It is given up.
        ///
        /// @param attempts how often it has failed, this time included
        record Dead(int attempts, String error) implements DeliveryResult {}
    }
}
