package org.leaddistribution.round;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.member.MemberAddress;

/// The plans of rounds, each kept under the token of the run that made it.
public interface Plans {
    /// Stores a plan that nobody has sealed yet.
    ///
    /// @param certificate what proves it
    void write(long token, PlannedRound round, List<PlannedShare> shares, Certificate certificate);

    /// Empty when no plan of that token is kept.
    Optional<PlannedRound> round(long token);

    /// Hands over the shares of a plan by the members' addresses, a batch at a time.
    ///
    /// @param shares in a batch, but for the last
    void forEachBatch(long token, int shares, Consumer<List<PlannedShare>> action);

    /// Hands over the outlines of a plan's shares by the members' addresses, one at a time and without
    /// reading their leads.
    void forEachOutline(long token, Consumer<ShareOutline> action);

    /// The outline of one member's share, found without reading the others; empty when the plan has none of it.
    Optional<ShareOutline> outlineOf(long token, MemberAddress member);

    /// What proves the plan of a token that is kept.
    StoredCertificate certificate(long token);

    /// Notes that a plan was carried out, so that it stays.
    void keep(long token);

    /// Forgets the plans of earlier runs that were never carried out, but for the one that is sealed.
    ///
    /// @param before only tokens below this one: a run of a greater token may be planning by now
    /// @param sealed the token of the sealed plan; 0 when none is
    void discardUnkept(long before, long sealed);

    /// What is left of the certificate of a stored plan.
    sealed interface StoredCertificate {
        record Whole(Certificate certificate) implements StoredCertificate {}

        /// The plan is from before certificates were kept with plans.
        record NeverKept() implements StoredCertificate {}

        /// Not all that was stored is there as it was; only damage from outside does that.
        record Damaged() implements StoredCertificate {}
    }
}
