package org.leaddistribution.mongo;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault.StoreBroken;

/// Reads the fields that a document must have; one that lacks any was changed by someone else.
final class Fields {
    static final String ID = "_id";

    private Fields() {}

    static String text(Document document, String field) {
        return present(document, field, document.getString(field));
    }

    static int number(Document document, String field) {
        return present(document, field, document.get(field, Number.class)).intValue();
    }

    static long count(Document document, String field) {
        return present(document, field, document.get(field, Number.class)).longValue();
    }

    static Document document(Document document, String field) {
        return present(document, field, document.get(field, Document.class));
    }

    static byte[] bytes(Document document, String field) {
        return present(document, field, document.get(field, Binary.class)).getData();
    }

    static Instant time(Document document, String field) {
        return present(document, field, timeOrNull(document, field));
    }

    static @Nullable Instant timeOrNull(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static <T> T present(Document document, String field, @Nullable T value) {
        if (value == null) {
            throw new StoreBroken("A stored document has no " + field + ": " + document.get(ID));
        }
        return value;
    }
}
