package org.leaddistribution.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.notice.Notice;
import org.leaddistribution.notice.Notice.AccountMail;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.NoticeKind;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.Outbox.DueNotice;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.Outbox.SentMail;
import org.leaddistribution.notice.OutboxQuery;
import org.leaddistribution.notice.OutboxQuery.Readers;
import org.leaddistribution.round.FileId;

/// All notices in one map. For one thread.
public final class InMemoryOutbox implements Outbox {
    private final Map<NoticeId, Entry> entries = new LinkedHashMap<>();

    /// Adds what a file or a round brings along.
    public void add(Notice notice, Instant due) {
        entries.put(notice.id(), new Entry(notice, NoticeState.PENDING, 0, due, 0, null, null));
    }

    /// As if everything had been sent and swept away.
    public void forgetAll() {
        entries.clear();
    }

    public NoticeState stateOf(Notice notice) {
        return entryOf(notice.id()).state();
    }

    public OutboxEntry entryOf(NoticeId id) {
        return Objects.requireNonNull(entries.get(id)).shown();
    }

    @Override
    public List<DueNotice> due(Instant now, int limit) {
        var found = new ArrayList<>(having(entry -> entry.isDue(now)));
        found.addAll(having(entry -> entry.state() == NoticeState.SENDING));
        return found.stream()
                .limit(limit)
                .map(entry -> new DueNotice(entry.notice(), entry.attempts()))
                .toList();
    }

    private List<Entry> having(Predicate<Entry> what) {
        return entries.values().stream()
                .filter(what)
                .sorted(Comparator.comparing(Entry::due))
                .toList();
    }

    @Override
    public boolean claim(NoticeId id, long token) {
        var entry = entries.get(id);
        if (entry == null || !entry.isClaimableUnder(token)) {
            return false;
        }
        entries.put(id, entry.with(NoticeState.SENDING).under(token));
        return true;
    }

    @Override
    public void settle(NoticeId id, long token, DeliveryResult settlement) {
        var entry = entries.get(id);
        if (entry != null && entry.state() == NoticeState.SENDING && entry.token() == token) {
            entries.put(id, entry.after(settlement));
        }
    }

    @Override
    public boolean sendAgain(NoticeId id, Instant now) {
        var entry = entries.get(id);
        if (entry == null
                || (entry.state() != NoticeState.SENT && entry.state() != NoticeState.DEAD)) {
            return false;
        }
        entries.put(id, entry.failed(NoticeState.PENDING, 0, now, null));
        return true;
    }

    @Override
    public void queue(List<? extends AccountMail> mails, Instant now) {
        for (var mail : mails) {
            boolean waits = entries.values().stream().anyMatch(entry -> entry.alreadySays(mail));
            if (!waits && !entries.containsKey(mail.id())) {
                add(mail, now);
            }
        }
    }

    @Override
    public Map<NoticeState, Long> countByState() {
        var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
        entries.values().forEach(entry -> counts.merge(entry.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public long count(OutboxQuery query) {
        return having(entry -> isSelected(entry, query)).size();
    }

    @Override
    public Page<OutboxEntry> page(OutboxQuery query, PageRequest request) {
        var all = having(entry -> isSelected(entry, query)).reversed();
        var shown =
                all.stream().skip(request.skip()).limit(request.limit()).map(Entry::shown).toList();
        return new Page<>(shown, all.size(), request);
    }

    @Override
    public Optional<OutboxEntry> find(NoticeId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::shown);
    }

    @Override
    public Map<FileId, OutboxEntry> ofFiles(Collection<FileId> files) {
        var found = new HashMap<FileId, OutboxEntry>();
        for (var file : files) {
            find(new NoticeId.OfFile(file)).ifPresent(entry -> found.put(file, entry));
        }
        return found;
    }

    @Override
    public Optional<OutboxEntry> longestWaiting() {
        return having(entry -> entry.state() == NoticeState.PENDING).stream()
                .findFirst()
                .map(Entry::shown);
    }

    private static boolean isSelected(Entry entry, OutboxQuery query) {
        return (query.state() == null || query.state() == entry.state())
                && (query.kind() == null || query.kind() == NoticeKind.of(entry.notice()))
                && (query.distribution() == null
                        || (entry.notice() instanceof DistributionEnded ended
                                && ended.distribution().equals(query.distribution())))
                && (query.readers() == null || isTo(entry.notice(), query.readers()));
    }

    private static boolean isTo(Notice notice, Readers readers) {
        return switch (notice) {
            case Notice.LeadsReady ready -> readers.members().contains(ready.member());
            case DistributionEnded ended ->
                    switch (readers.admins()) {
                        case ALL -> true;
                        case NONE -> false;
                        case OF_WHAT_THEY_UPLOADED ->
                                readers.usernames().contains(ended.uploader());
                    };
            case AccountMail mail ->
                    readers.usernames().stream().anyMatch(mail.username()::equalsIgnoreCase);
        };
    }

    private record Entry(
            Notice notice,
            NoticeState state,
            int attempts,
            Instant due,
            long token,
            @Nullable SentMail sent,
            @Nullable String lastError) {
        boolean isDue(Instant now) {
            return state == NoticeState.PENDING
                    && (attempts == 0
                            || !due.isAfter(now)
                            || due.isAfter(now.plus(Outbox.LONGEST_PAUSE)));
        }

        boolean isClaimableUnder(long newToken) {
            return state == NoticeState.PENDING
                    || (state == NoticeState.SENDING && token < newToken);
        }

        boolean alreadySays(AccountMail mail) {
            return state == NoticeState.PENDING
                    && notice instanceof AccountMail waiting
                    && waiting.getClass() == mail.getClass()
                    && waiting.username().equalsIgnoreCase(mail.username())
                    && Objects.equals(oldEmail(waiting), oldEmail(mail));
        }

        private static @Nullable String oldEmail(AccountMail mail) {
            return mail instanceof EmailChanged changed ? changed.oldEmail() : null;
        }

        Entry with(NoticeState next) {
            return new Entry(notice, next, attempts, due, token, sent, lastError);
        }

        Entry under(long newToken) {
            return new Entry(notice, state, attempts, due, newToken, sent, lastError);
        }

        private Entry failed(NoticeState next, int failures, Instant at, @Nullable String why) {
            return new Entry(notice, next, failures, at, token, null, why);
        }

        Entry after(DeliveryResult settlement) {
            return switch (settlement) {
                case DeliveryResult.Sent(var mail) ->
                        new Entry(notice, NoticeState.SENT, attempts, due, token, mail, null);
                case DeliveryResult.Skipped(var why) ->
                        failed(NoticeState.SKIPPED, attempts, due, why);
                case DeliveryResult.Again(var failures, var next, var why) ->
                        failed(NoticeState.PENDING, failures, next, why);
                case DeliveryResult.HandedBack(var why) ->
                        failed(NoticeState.PENDING, attempts, due, why);
                case DeliveryResult.Dead(var failures, var why) ->
                        failed(NoticeState.DEAD, failures, due, why);
            };
        }

        OutboxEntry shown() {
            return new OutboxEntry(notice, state, attempts, due, sent, lastError);
        }
    }
}
