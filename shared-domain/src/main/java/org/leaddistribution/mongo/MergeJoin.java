package org.leaddistribution.mongo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A merge join of two sorted cursors: only the documents of one key are in memory.
///
/// @param leftKey what a document is sorted by, on either side in the same order
record MergeJoin(
        SessionIterable<Document> left,
        SessionIterable<Document> right,
        Function<Document, String> leftKey,
        Function<Document, String> rightKey) {
    /// Hears of one key with all documents of either side that have it; one list may be empty.
    @FunctionalInterface
    interface Action {
        void accept(String key, List<Document> left, List<Document> right);
    }

    void forEach(Action action) {
        try (var lefts = left.iterator();
                var rights = right.iterator()) {
            var one = new Side(lefts, leftKey);
            var other = new Side(rights, rightKey);
            for (var key = least(one, other); key != null; key = least(one, other)) {
                action.accept(key, one.take(key), other.take(key));
            }
        }
    }

    private static @Nullable String least(Side one, Side other) {
        var a = one.key();
        var b = other.key();
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static final class Side {
        private final Iterator<Document> cursor;
        private final Function<Document, String> keyOf;
        private @Nullable Document next;

        Side(Iterator<Document> cursor, Function<Document, String> keyOf) {
            this.cursor = cursor;
            this.keyOf = keyOf;
            advance();
        }

        @Nullable String key() {
            return next == null ? null : keyOf.apply(next);
        }

        List<Document> take(String key) {
            var taken = new ArrayList<Document>();
            while (next != null && key.equals(keyOf.apply(next))) {
                taken.add(next);
                advance();
            }
            return taken;
        }

        private void advance() {
            next = cursor.hasNext() ? cursor.next() : null;
        }
    }
}
