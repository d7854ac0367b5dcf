package org.leaddistribution.mongo;

import java.time.Instant;
import org.bson.Document;

/// The part of a document that says whether people were told of it.
final class NoticeFields {
    static final String STATE = "state";
    static final String ATTEMPTS = "attempts";
    static final String DUE_AT = "due_at";
    static final String TOKEN = "token";
    static final String LAST_ERROR = "last_error";
    static final String PENDING = "pending";

    private NoticeFields() {}

    static Document pending(Instant due) {
        return new Document(STATE, PENDING).append(ATTEMPTS, 0).append(DUE_AT, due);
    }
}
