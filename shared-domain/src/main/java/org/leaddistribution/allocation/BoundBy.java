package org.leaddistribution.allocation;

import java.util.Collection;
import java.util.List;

/// Why a member got no more than it did, with the facts.
///
/// Where several hold, the first in the order of the records below is the reason given.
public sealed interface BoundBy {
    /// The word that files and answers use.
    String code();

    /// The facts in a fixed order; empty when the code says it all.
    List<Fact> why();

    /// The share is the quota.
    record Quota() implements BoundBy {
        @Override
        public String code() {
            return "quota";
        }

        @Override
        public List<Fact> why() {
            return List.of();
        }
    }

    /// No prospect has capacity for anybody.
    ///
    /// @param prospects in the pool, all at the cap
    record NoLeads(int prospects) implements BoundBy {
        @Override
        public String code() {
            return "no_leads";
        }

        @Override
        public List<Fact> why() {
            return List.of(new Fact.Count("prospects", prospects));
        }
    }

    /// The member holds, or now gets, every prospect with capacity.
    ///
    /// @param prospectsWithCapacity before the plan
    /// @param held of these, by the member, before the plan
    record Distinctness(int prospectsWithCapacity, int held) implements BoundBy {
        @Override
        public String code() {
            return "distinctness";
        }

        @Override
        public List<Fact> why() {
            return List.of(
                    new Fact.Count("prospects_with_capacity", prospectsWithCapacity),
                    new Fact.Count("already_held", held));
        }
    }

    /// The named members compete for the named prospects; whatever else has capacity, they all have.
    ///
    /// @param level the fill ratio at which these prospects were used up
    /// @param members ids of all that compete, the member itself among them
    /// @param prospects keys of what they compete for
    record TightSet(FillRatio level, Examples members, Examples prospects) implements BoundBy {
        @Override
        public String code() {
            return "tight_set";
        }

        @Override
        public List<Fact> why() {
            return List.of(
                    new Fact.Ratio("level", level.value()),
                    new Fact.Names("members", members.first()),
                    new Fact.Count("members_count", members.count()),
                    new Fact.Names("prospects", prospects.first()),
                    new Fact.Count("prospects_count", prospects.count()));
        }
    }

    /// Demand exceeded the capacity of the whole pool: who is bound by it stands at one fill ratio.
    ///
    /// @param level the fill ratio at which the pool was used up
    /// @param capacity assignments that the pool had room for
    /// @param demand assignments that the quotas asked for
    record Supply(FillRatio level, long capacity, long demand) implements BoundBy {
        @Override
        public String code() {
            return "supply";
        }

        @Override
        public List<Fact> why() {
            return List.of(
                    new Fact.Ratio("level", level.value()),
                    new Fact.Count("capacity", capacity),
                    new Fact.Count("demand", demand));
        }
    }

    /// Names for people to read, cut where a list stops being read, with the true number beside them.
    ///
    /// @param first at most [#MOST], in order
    /// @param count how many there are in all
    record Examples(List<String> first, int count) {
        public static final int MOST = 20;

        public Examples {
            first = List.copyOf(first);
            if (first.size() != Math.min(count, MOST)) {
                throw new IllegalArgumentException(first.size() + " names for " + count);
            }
        }

        /// @param names each once, in any order
        public static Examples of(Collection<String> names) {
            return new Examples(names.stream().sorted().limit(MOST).toList(), names.size());
        }
    }
}
