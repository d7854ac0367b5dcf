package org.leaddistribution.allocation;

import java.util.List;

/// What lets anyone prove in linear time that no plan is larger, fairer or more even than this one.
///
/// In both labellings no label rises along a possible exchange: not from a member to a prospect that it
/// could take, and not from a prospect to a member that it was given to. So what a node's label promises
/// holds for all that exchanges from it can reach.
///
/// @param refused the units where something could not grow any more, in their order
/// @param shares labels 0 to the number of `refused`: the position of a unit in it, or its size for "no
///     limit". A member stops at or before its label's unit, and nothing it can reach was granted a later one
/// @param copies labels 0 to the cap: whatever a given prospect can reach has at most one more capacity left
///     than the prospect itself, with the label in between
public record Certificate(List<Unit> refused, Labels shares, Labels copies) {
    public Certificate {
        refused = List.copyOf(refused);
    }
}
