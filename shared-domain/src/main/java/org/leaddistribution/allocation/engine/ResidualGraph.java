package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// A deal that can still be changed: who could take what, and who could give it up.
///
/// A member may take every prospect that it neither holds nor was given; a prospect with residual may be
/// taken by one more; what a member was given it may give up. What a member may take is not stored: it is
/// everything but what it has. Only for members who hold more than half of the prospects is it a list, see
/// [Choices].
final class ResidualGraph {
    static final int NONE = ProspectsByResidual.NONE;

    private final Deal deal;
    private final Choices choices;
    private final Receivers receivers;
    private final OpenSlots places;
    private final VisitMarks has;

    ResidualGraph(Deal deal) {
        this.deal = deal;
        choices = deal.choices();
        receivers = new Receivers(deal);
        places = new OpenSlots(deal);
        has = new VisitMarks(deal.pool().prospects());
    }

    Deal deal() {
        return deal;
    }

    Pool pool() {
        return deal.pool();
    }

    Choices choices() {
        return choices;
    }

    Receivers receivers() {
        return receivers;
    }

    int residual(int prospect) {
        return places.residual(prospect);
    }

    /// Makes `marks` the prospects that `member`, who has no list, may not take.
    void mark(int member, VisitMarks marks) {
        marks.clear();
        for (int i = pool().heldFrom(member); i < pool().heldFrom(member + 1); i++) {
            marks.add(pool().heldAt(i));
        }
        for (int i = 0; i < deal.share(member); i++) {
            marks.add(deal.given(member, i));
        }
    }

    /// Of the prospects that `member` may take and `atLeast` more members may get, one with the most
    /// residual; [#NONE] if there is none.
    int best(int member, int atLeast) {
        if (deal.highestResidual() < atLeast) {
            return NONE;
        }
        return choices.isListed(member)
                ? bestListed(member, atLeast)
                : bestOfClasses(member, atLeast);
    }

    private int bestListed(int member, int atLeast) {
        int best = NONE;
        int most = atLeast - 1;
        for (int i = 0; i < choices.count(member); i++) {
            int prospect = choices.at(member, i);
            if (residual(prospect) > most) {
                best = prospect;
                most = residual(prospect);
            }
        }
        return best;
    }

    private int bestOfClasses(int member, int atLeast) {
        mark(member, has);
        int best = NONE;
        for (var prospects : deal.classes()) {
            int candidate = firstUnmarked(prospects, prospects.count(atLeast));
            if (candidate != NONE && (best == NONE || residual(candidate) > residual(best))) {
                best = candidate;
            }
        }
        return best;
    }

    private int firstUnmarked(ProspectsByResidual prospects, int end) {
        for (int i = 0; i < end; i++) {
            if (!has.contains(prospects.at(i))) {
                return prospects.at(i);
            }
        }
        return NONE;
    }

    void give(int member, int prospect) {
        deal.add(member, prospect);
        receivers.add(prospect, member);
        places.lower(prospect);
    }

    void takeBack(int member, int prospect) {
        deal.remove(member, prospect);
        receivers.remove(prospect, member);
        places.raise(prospect);
    }

    /// Who was given each prospect: a deal seen from the other side.
    static final class Receivers {
        private final int[][] members;
        private final int[] counts;

        Receivers(Deal deal) {
            var pool = deal.pool();
            members = new int[pool.prospects()][];
            counts = new int[members.length];
            for (int member = 0; member < pool.members(); member++) {
                for (int i = 0; i < deal.share(member); i++) {
                    counts[deal.given(member, i)]++;
                }
            }
            Arrays.setAll(members, prospect -> new int[counts[prospect]]);
            Arrays.fill(counts, 0);
            for (int member = 0; member < pool.members(); member++) {
                for (int i = 0; i < deal.share(member); i++) {
                    add(deal.given(member, i), member);
                }
            }
        }

        int count(int prospect) {
            return counts[prospect];
        }

        /// The `i`-th receiver of `prospect`, in no promised order.
        int at(int prospect, int i) {
            return members[prospect][i];
        }

        void add(int prospect, int member) {
            int count = counts[prospect]++;
            if (count == members[prospect].length) {
                members[prospect] = Arrays.copyOf(members[prospect], 2 * count + 1);
            }
            members[prospect][count] = member;
        }

        void remove(int prospect, int member) {
            int at = 0;
            while (members[prospect][at] != member) {
                at++;
            }
            members[prospect][at] = members[prospect][--counts[prospect]];
        }
    }
}
