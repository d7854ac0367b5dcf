package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.leaddistribution.lead.DistributionId;

/// Who holds whom, counted from nothing but the bytes of the members' files.
final class HeldByFiles {
    private static final int CAP = 10;

    private final Map<String, List<String>> prospectsByMember = new TreeMap<>();

    static HeldByFiles of(MongoDatabase stored) {
        return of(stored, Filters.empty());
    }

    static HeldByFiles of(MongoDatabase stored, DistributionId distribution) {
        return of(stored, Filters.eq(FileDocument.DISTRIBUTION_ID, distribution.value()));
    }

    private static HeldByFiles of(MongoDatabase stored, Bson which) {
        var held = new HeldByFiles();
        stored.getCollection(FileDocument.COLLECTION).find(which).forEach(held::add);
        return held;
    }

    private void add(Document file) {
        var member = file.getString(FileDocument.MEMBER_ADDRESS);
        prospectsByMember
                .computeIfAbsent(member, _ -> new ArrayList<>())
                .addAll(emails(text(file)));
    }

    private static String text(Document file) {
        return switch (Objects.requireNonNull(file.get(FileDocument.CSV_CONTENT))) {
            case Binary bytes -> new String(bytes.getData(), StandardCharsets.UTF_8);
            case Object text -> text.toString();
        };
    }

    private static List<String> emails(String csv) {
        return csv.lines().skip(1).map(line -> line.split("\",\"", -1)[1]).toList();
    }

    int total() {
        return prospectsByMember.values().stream().mapToInt(List::size).sum();
    }

    void mustKeepTheRules() {
        assertThat(prospectsByMember)
                .allSatisfy((_, held) -> assertThat(held).doesNotHaveDuplicates());
        var copies = new HashMap<String, Integer>();
        prospectsByMember
                .values()
                .forEach(held -> held.forEach(prospect -> copies.merge(prospect, 1, Integer::sum)));
        assertThat(copies).allSatisfy((_, n) -> assertThat(n).isLessThanOrEqualTo(CAP));
    }
}
