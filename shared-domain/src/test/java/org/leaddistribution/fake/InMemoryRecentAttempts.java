package org.leaddistribution.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.leaddistribution.access.RecentAttempts;

/// Recent attempts in a map.
public final class InMemoryRecentAttempts implements RecentAttempts {
    private final Map<Key, Attempts> attempts = new HashMap<>();

    @Override
    public Map<Key, Attempts> of(Collection<Key> keys, Instant now) {
        var counting = new HashMap<Key, Attempts>();
        keys.forEach(key -> counting.put(key, counting(key, now)));
        return counting;
    }

    @Override
    public Attempts add(Key key, Instant now) {
        var times = new ArrayList<>(counting(key, now).times());
        times.add(now);
        var with = Attempts.counting(times, key.kind(), now).times();
        int more = Math.max(0, with.size() - key.kind().kept());
        attempts.put(key, new Attempts(with.subList(more, with.size())));
        return counting(key, now);
    }

    @Override
    public Attempts addUnlessFull(Key key, Instant now) {
        var before = counting(key, now);
        if (before.count() < key.kind().kept()) {
            add(key, now);
        }
        return before;
    }

    private Attempts counting(Key key, Instant now) {
        var stored = attempts.getOrDefault(key, Attempts.NONE);
        return Attempts.counting(stored.times(), key.kind(), now);
    }
}
