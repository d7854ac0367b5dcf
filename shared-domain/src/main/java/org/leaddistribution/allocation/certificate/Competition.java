package org.leaddistribution.allocation.certificate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a member who is short competes for, and with whom, read off an optimal plan.
///
/// Within its reach is every prospect that it does not have, then whoever was given one of these, what those
/// could take, and so on. Rather than walk through all that is within reach, which for each member may be
/// nearly everything, this looks at what is *not*: at first the prospects that the member has, then ever
/// fewer of them. No more members than the cap have any prospect, so with more members than that in reach
/// everything is.
///
/// Time for one member: the prospects that it has, times the cap, times the logarithm of the cap. Members
/// without a prospect in reach are passed over once for each prospect that they were given, and that the
/// member has too.
final class Competition {
    private final int cap;
    private final int[][] given;
    private final int[][] held;
    private final int[] takers;
    private final int[] apartFor;
    private final int[] seenFor;
    private int[] apart = new int[0];
    private int apartCount;
    private final int[] queue;
    private int queued;
    private int round;
    private @Nullable ByProspect receivers;
    private @Nullable ByProspect holders;

    /// @param given the prospects that the plan gives to each member
    /// @param held the other prospects with capacity before the plan that each member may not take
    /// @param prospects how many there are
    Competition(int cap, int[][] given, int[][] held, int prospects) {
        this.cap = cap;
        this.given = given;
        this.held = held;
        takers = IntStream.range(0, given.length).filter(m -> given[m].length > 0).toArray();
        apartFor = new int[prospects];
        seenFor = new int[given.length];
        queue = new int[given.length];
    }

    /// Looks around `member`.
    ///
    /// @return whether every prospect is within its reach; then not all members there have been looked at
    boolean isForEverything(int member) {
        begin(member);
        for (int i = 0; i < takers.length && !isBeyondCap(); i++) {
            if (hasMoreThanApart(takers[i])) {
                reach(takers[i]);
            }
        }
        for (int next = 1; next < queued && !isBeyondCap(); next++) {
            bringWithinReach(queue[next]);
        }
        return isBeyondCap() || apartCount == 0;
    }

    /// The members within reach of the one looked around last, itself among them.
    int[] members() {
        return Arrays.copyOf(queue, queued);
    }

    /// The prospects with capacity out of reach of the one looked around last, in their order.
    int[] apart() {
        var sorted = Arrays.copyOf(apart, apartCount);
        Arrays.sort(sorted);
        return sorted;
    }

    private void begin(int member) {
        round++;
        queued = 0;
        reach(member);
        apart = Arrays.copyOf(given[member], given[member].length + held[member].length);
        System.arraycopy(held[member], 0, apart, given[member].length, held[member].length);
        apartCount = apart.length;
        for (int prospect : apart) {
            apartFor[prospect] = round;
        }
    }

    private boolean isBeyondCap() {
        return queued > cap;
    }

    private void reach(int member) {
        if (seenFor[member] != round) {
            seenFor[member] = round;
            queue[queued++] = member;
        }
    }

    private boolean hasMoreThanApart(int taker) {
        for (int prospect : given[taker]) {
            if (apartFor[prospect] != round) {
                return true;
            }
        }
        return false;
    }

    /// What `member` could take is apart no longer.
    private void bringWithinReach(int member) {
        for (int i = apartCount - 1; i >= 0 && !isBeyondCap(); i--) {
            int prospect = apart[i];
            if (!receivers().has(member, prospect) && !holders().has(member, prospect)) {
                apart[i] = apart[--apartCount];
                reachReceivers(prospect);
            }
        }
    }

    private void reachReceivers(int prospect) {
        for (int i = 0; i < receivers().count(prospect); i++) {
            reach(receivers().member(prospect, i));
        }
    }

    private ByProspect receivers() {
        if (receivers == null) {
            receivers = ByProspect.of(given, apartFor.length);
        }
        return receivers;
    }

    private ByProspect holders() {
        if (holders == null) {
            holders = ByProspect.of(held, apartFor.length);
        }
        return holders;
    }

    /// Who has which prospect, turned round: from lists of prospects by member to members by prospect.
    private static final class ByProspect {
        private final int[] start;
        private final int[] members;

        private ByProspect(int[] start, int[] members) {
            this.start = start;
            this.members = members;
        }

        /// Time and memory are linear in the lists and the number of prospects.
        ///
        /// @param lists the prospects of each member, each once
        static ByProspect of(int[][] lists, int prospects) {
            var end = new int[prospects + 1];
            for (var list : lists) {
                for (int prospect : list) {
                    end[prospect + 1]++;
                }
            }
            Arrays.parallelPrefix(end, Integer::sum);
            var start = end.clone();
            var members = new int[end[prospects]];
            for (int member = 0; member < lists.length; member++) {
                for (int prospect : lists[member]) {
                    members[end[prospect]++] = member;
                }
            }
            return new ByProspect(start, members);
        }

        int count(int prospect) {
            return start[prospect + 1] - start[prospect];
        }

        /// The members of `prospect` are in the order of their numbers.
        int member(int prospect, int i) {
            return members[start[prospect] + i];
        }

        boolean has(int member, int prospect) {
            return Arrays.binarySearch(members, start[prospect], start[prospect + 1], member) >= 0;
        }
    }
}
