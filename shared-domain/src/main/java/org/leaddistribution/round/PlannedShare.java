package org.leaddistribution.round;

import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.round.Assignment.Recipient;

/// What one member will get: the outline of the share, and its leads.
///
/// @param file the id that the member's file will have; unused when there are no leads
public record PlannedShare(FileId file, ShareOutline outline, PlannedLeads leads) {
    /// @param quota of the tier that counted when the plan was made
    /// @param reason what kept the share from being larger
    public static PlannedShare of(
            FileId file, Recipient member, int quota, BoundBy reason, PlannedLeads leads) {
        return new PlannedShare(file, new ShareOutline(member, quota, leads.size(), reason), leads);
    }

    public Recipient member() {
        return outline.member();
    }

    public int size() {
        return leads.size();
    }

    /// A share of 0 makes no file.
    public boolean isEmpty() {
        return size() == 0;
    }
}
