package org.leaddistribution.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.Unit;
import org.leaddistribution.kernel.StoreFault.StoreBroken;

/// The certificate of a plan. What most nodes have in common lies in a head beside the round; the rest, which
/// may be a label for each of millions of prospects, in parts that each fit a document.
final class CertificateDocument {
    private static final int ENTRIES_A_PART = 5_000;
    private static final String PARTS = "parts";
    private static final String USUAL_SHARE = "usual_share";
    private static final String USUAL_COPIES = "usual_copies";
    private static final String OF = "of";
    private static final String NAMES = "names";
    private static final String LABELS = "labels";
    private static final String NUMBERS = "numbers";
    private static final String QUOTAS = "quotas";
    private static final String RANKS = "ranks";

    private CertificateDocument() {}

    /// What a part holds; those of one kind are in their order.
    private enum Kind {
        REFUSED,
        SHARES_OF_MEMBERS,
        SHARES_OF_PROSPECTS,
        COPIES_OF_MEMBERS,
        COPIES_OF_PROSPECTS
    }

    static Document head(Certificate certificate, int parts) {
        return new Document(PARTS, parts)
                .append(USUAL_SHARE, certificate.shares().usual())
                .append(USUAL_COPIES, certificate.copies().usual());
    }

    /// Each made only when it is asked for, and without a key.
    static List<Supplier<Document>> parts(Certificate certificate) {
        var shares = certificate.shares();
        var copies = certificate.copies();
        var parts = new ArrayList<Supplier<Document>>();
        slices(certificate.refused()).map(CertificateDocument::refused).forEach(parts::add);
        addLabels(parts, Kind.SHARES_OF_MEMBERS, shares.members());
        addLabels(parts, Kind.SHARES_OF_PROSPECTS, shares.prospects());
        addLabels(parts, Kind.COPIES_OF_MEMBERS, copies.members());
        addLabels(parts, Kind.COPIES_OF_PROSPECTS, copies.prospects());
        return parts;
    }

    private static <T> Stream<List<T>> slices(List<T> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + ENTRIES_A_PART)
                .map(from -> all.subList(from, Math.min(all.size(), from + ENTRIES_A_PART)));
    }

    private static Supplier<Document> refused(List<Unit> slice) {
        return () ->
                new Document(OF, Kind.REFUSED.name())
                        .append(NUMBERS, slice.stream().map(Unit::number).toList())
                        .append(QUOTAS, slice.stream().map(Unit::quota).toList())
                        .append(RANKS, slice.stream().map(Unit::rank).toList());
    }

    private static void addLabels(
            List<Supplier<Document>> parts, Kind kind, SortedMap<String, Integer> labels) {
        slices(List.copyOf(labels.entrySet()))
                .map(slice -> labels(kind, slice))
                .forEach(parts::add);
    }

    private static Supplier<Document> labels(Kind kind, List<Map.Entry<String, Integer>> slice) {
        return () ->
                new Document(OF, kind.name())
                        .append(NAMES, slice.stream().map(Map.Entry::getKey).toList())
                        .append(LABELS, slice.stream().map(Map.Entry::getValue).toList());
    }

    /// @param parts in their order
    /// @throws StoreBroken when a part is missing, or is none
    /// @throws ClassCastException when something else stands where a number or a name must
    static Certificate toCertificate(Document head, List<Document> parts) {
        if (parts.size() != Fields.number(head, PARTS)) {
            throw new StoreBroken("A certificate has lost parts: " + parts.size() + " are stored");
        }
        return new Certificate(
                of(Kind.REFUSED, parts).flatMap(CertificateDocument::toUnits).toList(),
                new Labels(
                        Fields.number(head, USUAL_SHARE),
                        toLabels(Kind.SHARES_OF_MEMBERS, parts),
                        toLabels(Kind.SHARES_OF_PROSPECTS, parts)),
                new Labels(
                        Fields.number(head, USUAL_COPIES),
                        toLabels(Kind.COPIES_OF_MEMBERS, parts),
                        toLabels(Kind.COPIES_OF_PROSPECTS, parts)));
    }

    private static Stream<Document> of(Kind kind, List<Document> parts) {
        return parts.stream().filter(part -> kindOf(part) == kind);
    }

    private static Kind kindOf(Document part) {
        var name = Fields.text(part, OF);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StoreBroken("A certificate has a part of " + name));
    }

    private static Stream<Unit> toUnits(Document part) {
        var numbers = list(part, NUMBERS, Integer.class);
        var quotas = list(part, QUOTAS, Integer.class);
        var ranks = list(part, RANKS, Integer.class);
        requireSameLength(numbers, quotas);
        requireSameLength(numbers, ranks);
        var units = new Unit[numbers.size()];
        Arrays.setAll(units, i -> new Unit(numbers.get(i), quotas.get(i), ranks.get(i)));
        return Arrays.stream(units);
    }

    private static SortedMap<String, Integer> toLabels(Kind kind, List<Document> parts) {
        var labels = new TreeMap<String, Integer>();
        of(kind, parts).forEach(part -> addTo(labels, part));
        return labels;
    }

    private static void addTo(SortedMap<String, Integer> labels, Document part) {
        var names = list(part, NAMES, String.class);
        var values = list(part, LABELS, Integer.class);
        requireSameLength(names, values);
        for (int i = 0; i < names.size(); i++) {
            labels.put(names.get(i), values.get(i));
        }
    }

    private static <T> List<T> list(Document part, String field, Class<T> type) {
        var list = part.getList(field, type);
        if (list == null) {
            throw new StoreBroken("A certificate has a part without " + field);
        }
        return list;
    }

    private static void requireSameLength(List<?> some, List<?> others) {
        if (some.size() != others.size()) {
            throw new StoreBroken("A certificate has a part with lists of unequal length");
        }
    }
}
