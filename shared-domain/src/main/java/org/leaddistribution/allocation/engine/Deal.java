package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.List;

/// Who was given what, and what is left: as arrays of numbers, 4 bytes an assignment.
final class Deal {
    private final Pool pool;
    private final List<ProspectsByResidual> classes;
    private final int[][] given;
    private final int[] shares;
    private final Choices choices;

    /// Nothing is given yet.
    Deal(Pool pool, Choices choices) {
        this.pool = pool;
        var capacity = new int[pool.prospects()];
        Arrays.setAll(capacity, pool::capacity);
        classes = List.of(new ProspectsByResidual(capacity, pool.highestCapacity()));
        given = new int[pool.members()][];
        shares = new int[pool.members()];
        this.choices = choices;
    }

    Pool pool() {
        return pool;
    }

    /// One a class of prospects; a member takes from all that it accepts. There is one class, for everyone.
    List<ProspectsByResidual> classes() {
        return classes;
    }

    /// With one class, every prospect is of it.
    ProspectsByResidual classOf(int prospect) {
        return classes.getFirst();
    }

    Choices choices() {
        return choices;
    }

    int share(int member) {
        return shares[member];
    }

    /// The `i`-th prospect given to `member`, in no promised order.
    int given(int member, int i) {
        return given[member][i];
    }

    /// What `member` was given, in no promised order.
    int[] given(int member) {
        return Arrays.copyOf(given[member], shares[member]);
    }

    int highestResidual() {
        int highest = 0;
        for (var prospects : classes) {
            highest = Math.max(highest, prospects.highestResidual());
        }
        return highest;
    }

    int lowestResidual() {
        int lowest = Integer.MAX_VALUE;
        for (var prospects : classes) {
            lowest = Math.min(lowest, prospects.lowestResidual());
        }
        return lowest;
    }

    /// Room for exactly `size` prospects, for a member that has none yet.
    int[] newRoom(int member, int size) {
        given[member] = new int[size];
        return given[member];
    }

    /// Says how many prospects were put into the room.
    void fill(int member, int count) {
        shares[member] = count;
    }

    void add(int member, int prospect) {
        if (shares[member] == given[member].length) {
            given[member] = Arrays.copyOf(given[member], 2 * shares[member] + 1);
        }
        given[member][shares[member]++] = prospect;
        choices.take(member, prospect);
    }

    /// Gives `member`, in whose room there is place, the `i`-th of its [Choices].
    int addChoice(int member, int i) {
        int prospect = choices.takeAt(member, i);
        given[member][shares[member]++] = prospect;
        return prospect;
    }

    void remove(int member, int prospect) {
        int at = 0;
        while (given[member][at] != prospect) {
            at++;
        }
        given[member][at] = given[member][--shares[member]];
        choices.putBack(member, prospect);
    }
}
