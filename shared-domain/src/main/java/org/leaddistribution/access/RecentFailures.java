package org.leaddistribution.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// The failures of the last 15 minutes, of whatever they are counted by. Not for many threads.
///
/// It keeps so many failures of so many keys and no more; the key that was quiet longest goes first.
final class RecentFailures {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Map<String, Deque<Instant>> timesByKey;
    private final int keptPerKey;

    RecentFailures(int keptPerKey, int keys) {
        this.keptPerKey = keptPerKey;
        this.timesByKey =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                        return size() > keys;
                    }
                };
    }

    void add(String key, Instant now) {
        var times = timesByKey.computeIfAbsent(key, _ -> new ArrayDeque<>());
        times.addLast(now);
        if (times.size() > keptPerKey) {
            times.removeFirst();
        }
    }

    int count(String key, Instant now) {
        return recent(key, now).size();
    }

    /// When the oldest that counts now stops counting; `now` when none does.
    Instant oldestLeaves(String key, Instant now) {
        var oldest = recent(key, now).peekFirst();
        return oldest == null ? now : oldest.plus(WINDOW);
    }

    /// The latest failure that counts; the beginning of time when none does.
    Instant latest(String key, Instant now) {
        var latest = recent(key, now).peekLast();
        return latest == null ? Instant.MIN : latest;
    }

    private Deque<Instant> recent(String key, Instant now) {
        var times = timesByKey.get(key);
        if (times == null) {
            return new ArrayDeque<>();
        }
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            timesByKey.remove(key);
        }
        return times;
    }
}
