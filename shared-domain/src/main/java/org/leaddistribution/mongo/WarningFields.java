package org.leaddistribution.mongo;

import java.util.List;
import org.bson.Document;
import org.leaddistribution.round.Warning;

/// The warnings that a document carries, in a list field.
final class WarningFields {
    private static final String CODE = "code";
    private static final String MESSAGE = "message";

    private WarningFields() {}

    static List<Document> of(List<Warning> warnings) {
        return warnings.stream()
                .map(w -> new Document(CODE, w.code()).append(MESSAGE, w.message()))
                .toList();
    }

    static List<Warning> toWarnings(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream()
                .map(w -> new Warning(Fields.text(w, CODE), Fields.text(w, MESSAGE)))
                .toList();
    }
}
