package org.leaddistribution.fake.dealing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlanContradicted;

/// Assignments in memory, with both unique keys: ten slots a prospect, a prospect once a member.
public final class InMemoryAssignments implements Assignments {
    private final Map<Slot, Assignment> bySlot = new LinkedHashMap<>();
    private final Set<Having> having = new HashSet<>();
    private final Map<Slot, Instant> marks = new HashMap<>();

    private record Slot(LeadKey key, int number) {
        static Slot of(Assignment assignment) {
            return new Slot(assignment.key(), assignment.slot());
        }
    }

    private record Having(LeadKey key, MemberAddress member) {
        static Having of(Assignment assignment) {
            return new Having(assignment.key(), assignment.to().address());
        }
    }

    @Override
    public synchronized void write(List<Assignment> planned) {
        for (var assignment : planned) {
            var slot = Slot.of(assignment);
            if (!bySlot.containsKey(slot) && having.add(Having.of(assignment))) {
                bySlot.put(slot, assignment);
            }
        }
        if (!planned.stream().allMatch(this::isStored)) {
            throw new PlanContradicted("The stored assignments say otherwise. Run ./leads check.");
        }
    }

    private boolean isStored(Assignment planned) {
        var stored = bySlot.get(Slot.of(planned));
        return stored != null
                && stored.to().address().equals(planned.to().address())
                && stored.file().equals(planned.file());
    }

    @Override
    public synchronized int writeMissing(List<Assignment> planned) {
        int before = bySlot.size();
        write(planned);
        return bySlot.size() - before;
    }

    @Override
    public synchronized List<HeldCopy> copiesOf(Collection<LeadKey> keys) {
        var wanted = new HashSet<>(keys);
        return bySlot.values().stream()
                .filter(a -> wanted.contains(a.key()))
                .map(a -> new HeldCopy(a.key(), a.slot(), a.lead(), a.to().address()))
                .toList();
    }

    @Override
    public synchronized List<Assignment> ofProspect(LeadKey key) {
        return bySlot.values().stream().filter(a -> a.key().equals(key)).toList();
    }

    @Override
    public synchronized Map<FileId, Integer> countByFile(Collection<FileId> files) {
        var counts = new HashMap<FileId, Integer>();
        bySlot.values().stream()
                .filter(a -> files.contains(a.file()))
                .forEach(a -> counts.merge(a.file(), 1, Integer::sum));
        return counts;
    }

    @Override
    public synchronized List<Assignment> ofFile(FileId file) {
        return bySlot.values().stream().filter(a -> a.file().equals(file)).toList();
    }

    @Override
    public synchronized void markDownloaded(FileId file, Instant at) {
        ofFile(file).forEach(assignment -> marks.putIfAbsent(Slot.of(assignment), at));
    }

    /// What only damage from outside can do.
    synchronized void remove(Assignment assignment) {
        bySlot.remove(Slot.of(assignment));
        having.remove(Having.of(assignment));
        marks.remove(Slot.of(assignment));
    }

    synchronized List<Assignment> all() {
        return List.copyOf(bySlot.values());
    }

    synchronized Map<LeadKey, Instant> marksOf(FileId file) {
        var found = new HashMap<LeadKey, Instant>();
        for (var assignment : ofFile(file)) {
            var at = marks.get(Slot.of(assignment));
            if (at != null) {
                found.put(assignment.key(), at);
            }
        }
        return found;
    }
}
