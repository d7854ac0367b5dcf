package org.leaddistribution.allocation.simple;

import java.util.Arrays;
import org.leaddistribution.allocation.Examples;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.Prospect;

/// Members and prospects that no exchange leads out of: the smallest set that keeps some members short.
///
/// It depends on the shares alone, not on who got which prospects: it is the smallest tight set around a
/// member, with the prospects that it fights over.
final class Bottleneck {
    private final Deal deal;
    private final int[] members;
    private final IndexSet isInside;
    private final IndexSet prospectsOutside;
    private final IndexSet givenToBound;

    private Bottleneck(Deal deal, ExchangeSearch failed) {
        this.deal = deal;
        members = failed.reachedMembers();
        isInside = new IndexSet(deal.pool().members().size());
        Arrays.stream(members).forEach(isInside::add);
        prospectsOutside = failed.aliveProspects();
        givenToBound = new IndexSet(deal.pool().prospects().size());
    }

    /// @throws IllegalStateException when `member` is not short after all
    static Bottleneck around(int member, Deal deal) {
        var search = new ExchangeSearch(deal);
        if (search.raise(member)) {
            throw new IllegalStateException("Member " + member + " was refused a lead it can have");
        }
        return new Bottleneck(deal, search);
    }

    boolean isWholePool() {
        return prospectsOutside.size() == 0;
    }

    /// Whether `member` is kept short by this very set, told without a search: it could take what someone
    /// bound by this set was given, so it reaches all of the set, and the set reaches it.
    boolean binds(int member) {
        boolean reachesNoMore = isWholePool() || isInside.contains(member);
        return reachesNoMore && givenToBound.nextOutside(deal.taken(member), 0) != Deal.NONE;
    }

    /// Remembers that a member who was given these prospects is bound by this set.
    void addBound(int[] given) {
        Arrays.stream(given).forEach(givenToBound::add);
    }

    Examples members() {
        var all = deal.pool().members();
        return Examples.of(
                Arrays.stream(members).mapToObj(all::get).map(ProblemMember::id).toList());
    }

    Examples prospects() {
        var all = deal.pool().prospects();
        var inside = IndexSet.full(all.size());
        Arrays.stream(prospectsOutside.toArray()).forEach(inside::remove);
        return Examples.of(
                Arrays.stream(inside.toArray()).mapToObj(all::get).map(Prospect::key).toList());
    }
}
