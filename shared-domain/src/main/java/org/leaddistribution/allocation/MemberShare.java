package org.leaddistribution.allocation;

import java.util.List;

/// What one member gets in a round, and what kept it from more.
///
/// @param id of the member
/// @param leads ids of the leads given, in their order
/// @param boundBy why the share is not larger
public record MemberShare(String id, int quota, List<String> leads, BoundBy boundBy) {
    public MemberShare {
        leads = List.copyOf(leads);
    }

    public int share() {
        return leads.size();
    }

    public FillRatio fillRatio() {
        return new FillRatio(share(), quota);
    }
}
