package org.leaddistribution.delivery;

import org.leaddistribution.lead.DistributionId;

/// The name that a member's file is downloaded under.
public final class MemberFileName {
    private MemberFileName() {}

    /// `leads_{username}_{distribution_id}.csv`, with `_r2` and so on before the end from round 2.
    ///
    /// @param username anything that does not belong in a file name becomes `_`
    /// @param round from 1
    /// @throws IllegalArgumentException when `round` is less than 1
    public static String of(String username, DistributionId distribution, int round) {
        if (round < 1) {
            throw new IllegalArgumentException("Rounds count from 1, not from " + round);
        }
        var safe = username.replaceAll("[^A-Za-z0-9._-]", "_");
        var suffix = round == 1 ? "" : "_r" + round;
        return "leads_" + safe + "_" + distribution + suffix + ".csv";
    }
}
