package org.leaddistribution.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// What a query finds. The database is asked while it is read, so each step is a call that may fail, and passes
/// what all calls pass. The methods are the driver's; each is added when an adapter needs it.
class SessionIterable<T> implements Iterable<T> {
    private final MongoIterable<T> found;
    private final Calls calls;

    /// How a call of the driver is made.
    @FunctionalInterface
    interface Calls {
        <R extends @Nullable Object> R make(Supplier<R> call);
    }

    SessionIterable(MongoIterable<T> found, Calls calls) {
        this.found = found;
        this.calls = calls;
    }

    <U> SessionIterable<U> map(Function<T, U> mapping) {
        return new SessionIterable<>(found.map(mapping::apply), calls);
    }

    @Nullable T first() {
        return calls.<@Nullable T>make(found::first);
    }

    <A extends Collection<? super T>> A into(A target) {
        return calls.make(() -> found.into(target));
    }

    @Override
    public void forEach(Consumer<? super T> action) {
        try (var cursor = iterator()) {
            cursor.forEachRemaining(action);
        }
    }

    @Override
    public Cursor<T> iterator() {
        return new Cursor<>(calls.make(found::iterator), calls);
    }

    record Cursor<T>(MongoCursor<T> cursor, Calls calls) implements Iterator<T>, AutoCloseable {
        @Override
        public boolean hasNext() {
            return calls.make(cursor::hasNext);
        }

        @Override
        public T next() {
            return calls.make(cursor::next);
        }

        /// The driver throws nothing here.
        @Override
        public void close() {
            cursor.close();
        }
    }

    /// Documents, and how they are to be found.
    static final class Find extends SessionIterable<Document> {
        private final FindIterable<Document> documents;

        Find(FindIterable<Document> documents, Calls calls) {
            super(documents, calls);
            this.documents = documents;
        }

        Find filter(Bson filter) {
            documents.filter(filter);
            return this;
        }

        Find sort(Bson order) {
            documents.sort(order);
            return this;
        }

        Find projection(Bson fields) {
            documents.projection(fields);
            return this;
        }

        Find skip(int count) {
            documents.skip(count);
            return this;
        }

        Find limit(int count) {
            documents.limit(count);
            return this;
        }

        Find batchSize(int count) {
            documents.batchSize(count);
            return this;
        }
    }
}
