package org.leaddistribution.mongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.round.Round.Shortage;

/// A shortage as one number beside others; absent or null where it is not known.
final class ShortageFields {
    private ShortageFields() {}

    static @Nullable Long of(@Nullable Shortage shortage) {
        return shortage == null ? null : shortage.leads();
    }

    static @Nullable Shortage toShortage(Document document, String field) {
        var leads = document.get(field, Number.class);
        return leads == null ? null : new Shortage(leads.longValue());
    }
}
