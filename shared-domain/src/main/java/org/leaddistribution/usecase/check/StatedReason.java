package org.leaddistribution.usecase.check;

import java.util.List;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.NamedFew;
import org.leaddistribution.plan.PlannedShare;

/// Reads what a stored share says of its size back into a reason.
///
/// @param share with the word and the facts
/// @param certificate which has the level as whole numbers
record StatedReason(PlannedShare share, Certificate certificate) {
    /// @throws IllegalArgumentException when word and facts are not those of a reason
    BoundBy reason() {
        var reason =
                switch (share.boundBy()) {
                    case "quota" -> new BoundBy.Quota();
                    case "no_leads" -> new BoundBy.NoLeads(number("prospects"));
                    case "distinctness" ->
                            new BoundBy.Distinctness(
                                    number("prospects_with_capacity"), number("already_held"));
                    case "tight_set" ->
                            new BoundBy.TightSet(level(), few("members"), few("prospects"));
                    case "supply" ->
                            new BoundBy.Supply(level(), count("capacity"), count("demand"));
                    default -> throw new IllegalArgumentException("no reason " + share.boundBy());
                };
        if (!reason.why().equals(share.why())) {
            throw new IllegalArgumentException(
                    "the facts of " + share.boundBy() + " should be " + reason.why());
        }
        return reason;
    }

    /// Who is short stops at the unit that its label names.
    private FillRatio level() {
        var labels = certificate.shares();
        int label = labels.members().getOrDefault(share.member().address().value(), labels.usual());
        if (label < 0 || label >= certificate.refused().size()) {
            throw new IllegalArgumentException("no level for " + share.boundBy());
        }
        return certificate.refused().get(label).level();
    }

    private NamedFew few(String what) {
        return new NamedFew(names(what), number(what + "_count"));
    }

    private int number(String name) {
        return (int) count(name);
    }

    private long count(String name) {
        for (var fact : share.why()) {
            if (fact instanceof Fact.Count(var named, var value) && named.equals(name)) {
                return value;
            }
        }
        throw new IllegalArgumentException(share.boundBy() + " without " + name);
    }

    private List<String> names(String name) {
        for (var fact : share.why()) {
            if (fact instanceof Fact.Names(var named, var values) && named.equals(name)) {
                return values;
            }
        }
        throw new IllegalArgumentException(share.boundBy() + " without " + name);
    }
}
