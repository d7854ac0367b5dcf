package org.leaddistribution.mongo;

import java.util.List;
import org.bson.Document;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.kernel.StoreFault.StoreBroken;

/// Why a member got no more, as a stored plan keeps it: the word, and its facts as numbers and names. A fill
/// ratio is two whole numbers, so that it is exactly what was decided.
final class ReasonDocument {
    private static final String CODE = "code";
    private static final String LEVEL = "level";
    private static final String LEADS = "leads";
    private static final String QUOTA = "quota";
    private static final String PROSPECTS = "prospects";
    private static final String MEMBERS = "members";
    private static final String HELD = "already_held";
    private static final String WITH_CAPACITY = "prospects_with_capacity";
    private static final String CAPACITY = "capacity";
    private static final String DEMAND = "demand";
    private static final String FIRST = "first";
    private static final String COUNT = "count";

    private ReasonDocument() {}

    static Document of(BoundBy reason) {
        var document = new Document(CODE, reason.code());
        return switch (reason) {
            case BoundBy.Quota _ -> document;
            case BoundBy.NoLeads(var prospects) -> document.append(PROSPECTS, prospects);
            case BoundBy.Distinctness(var withCapacity, var held) ->
                    document.append(WITH_CAPACITY, withCapacity).append(HELD, held);
            case BoundBy.TightSet(var level, var members, var prospects) ->
                    document.append(LEVEL, of(level))
                            .append(MEMBERS, of(members))
                            .append(PROSPECTS, of(prospects));
            case BoundBy.Supply(var level, var capacity, var demand) ->
                    document.append(LEVEL, of(level))
                            .append(CAPACITY, capacity)
                            .append(DEMAND, demand);
        };
    }

    private static Document of(FillRatio level) {
        return new Document(LEADS, level.leads()).append(QUOTA, level.quota());
    }

    private static Document of(Examples names) {
        return new Document(FIRST, names.first()).append(COUNT, names.count());
    }

    /// @throws StoreBroken when it is no reason
    static BoundBy toReason(Document stored) {
        try {
            return switch (Fields.text(stored, CODE)) {
                case "quota" -> new BoundBy.Quota();
                case "no_leads" -> new BoundBy.NoLeads(Fields.number(stored, PROSPECTS));
                case "distinctness" ->
                        new BoundBy.Distinctness(
                                Fields.number(stored, WITH_CAPACITY), Fields.number(stored, HELD));
                case "tight_set" ->
                        new BoundBy.TightSet(
                                toLevel(stored),
                                toNames(stored, MEMBERS),
                                toNames(stored, PROSPECTS));
                case "supply" ->
                        new BoundBy.Supply(
                                toLevel(stored),
                                Fields.count(stored, CAPACITY),
                                Fields.count(stored, DEMAND));
                case String other -> throw new StoreBroken("A stored plan has no reason " + other);
            };
        } catch (ClassCastException | IllegalArgumentException damaged) {
            throw new StoreBroken("A stored plan has an unreadable reason", damaged);
        }
    }

    private static FillRatio toLevel(Document stored) {
        var level = Fields.document(stored, LEVEL);
        return new FillRatio(Fields.number(level, LEADS), Fields.number(level, QUOTA));
    }

    private static Examples toNames(Document stored, String field) {
        var names = Fields.document(stored, field);
        return new Examples(
                names.getList(FIRST, String.class, List.of()), Fields.number(names, COUNT));
    }
}
