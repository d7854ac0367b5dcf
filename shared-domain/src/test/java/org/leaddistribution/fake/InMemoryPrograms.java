package org.leaddistribution.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Programs;

/// The programs that run, in memory, by a clock that a test may set.
public final class InMemoryPrograms implements Programs {
    private final InstantSource clock;
    private final Map<Program.Id, Stored> stored = new HashMap<>();

    private record Stored(Program program, Instant since, Instant heardAt) {}

    public InMemoryPrograms(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void beat(Program program) {
        var now = clock.instant();
        var before = stored.get(program.id());
        var since = before == null ? now : before.since();
        stored.put(program.id(), new Stored(program, since, now));
    }

    @Override
    public synchronized void leave(Program.Id id) {
        stored.remove(id);
    }

    @Override
    public synchronized List<KnownProgram> all() {
        return stored.values().stream()
                .map(this::toKnown)
                .sorted(
                        Comparator.comparing(KnownProgram::since)
                                .thenComparing(known -> known.program().id().value()))
                .toList();
    }

    private KnownProgram toKnown(Stored one) {
        return new KnownProgram(
                one.program(),
                one.since(),
                one.heardAt(),
                Duration.between(one.heardAt(), clock.instant()));
    }
}
