package org.leaddistribution.allocation;

/// The person behind all leads of one key, as the pool sees them before a plan is made.
///
/// @param key shared by the prospect's leads
/// @param copies members that hold the prospect already: the larger of what its leads count together and
///     what the members' histories count
/// @param capacity members that may still get it: the problem's cap less `copies`, at least 0
/// @param lead id of the lead to give: the one with the fewest copies, of equals the first by id
public record Prospect(String key, int copies, int capacity, String lead) {
    public boolean isOpen() {
        return capacity > 0;
    }
}
