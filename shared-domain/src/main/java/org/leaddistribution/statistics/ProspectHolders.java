package org.leaddistribution.statistics;

import java.util.List;
import java.util.function.Consumer;
import org.leaddistribution.member.MemberAddress;

/// Who has which prospect, for counting them all.
@FunctionalInterface
public interface ProspectHolders {
    /// Hands over, for each prospect of a distribution that exists, the members who have it. Only one prospect is in
    /// memory.
    void forEachProspect(Consumer<List<MemberAddress>> action);
}
