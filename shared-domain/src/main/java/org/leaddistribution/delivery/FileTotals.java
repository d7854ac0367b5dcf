package org.leaddistribution.delivery;

/// What the cards above a member's files say.
public record FileTotals(long files, long leads, long downloads) {}
