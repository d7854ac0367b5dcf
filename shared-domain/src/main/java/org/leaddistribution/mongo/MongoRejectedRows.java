package org.leaddistribution.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRows.RejectedRow;

/// `rejected_rows`: a document a row that was left out, and one for the columns, which are row 1.
final class MongoRejectedRows implements RejectedRows {
    static final String COLLECTION = "rejected_rows";
    static final String DISTRIBUTION_ID = "distribution_id";
    static final String ROW = "row";
    private static final String FIELDS = "fields";
    private static final String REASON = "reason";
    private static final int HEADER = 1;
    private static final int CURSOR_BATCH = 500;

    private final SessionCollection rows;

    MongoRejectedRows(SessionDatabase database) {
        this.rows = database.collection(COLLECTION);
    }

    @Override
    public void begin(DistributionId upload, List<String> columns) {
        try {
            rows.insertOne(document(upload, new RejectedRow(HEADER, columns, "")));
        } catch (MongoWriteException fault) {
            if (!DuplicateKeys.is(fault)) {
                throw fault;
            }
        }
    }

    @Override
    public void addAll(DistributionId upload, List<RejectedRow> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var documents = batch.stream().map(row -> document(upload, row)).toList();
        try {
            rows.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            DuplicateKeys.requireOnly(partly);
        }
    }

    private static Document document(DistributionId upload, RejectedRow row) {
        return new Document(Fields.ID, upload + ":" + row.row())
                .append(DISTRIBUTION_ID, upload.value())
                .append(ROW, row.row())
                .append(FIELDS, row.fields())
                .append(REASON, row.reason());
    }

    @Override
    public Optional<List<String>> columnsOf(DistributionId upload) {
        var header = Filters.eq(Fields.ID, upload + ":" + HEADER);
        return Optional.ofNullable(rows.find(header).first())
                .map(document -> toRow(document).fields());
    }

    @Override
    public void forEachOf(DistributionId upload, Consumer<RejectedRow> action) {
        rows.find(Filters.and(of(upload), Filters.gt(ROW, HEADER)))
                .sort(Sorts.ascending(DISTRIBUTION_ID, ROW))
                .batchSize(CURSOR_BATCH)
                .map(MongoRejectedRows::toRow)
                .forEach(action);
    }

    private static RejectedRow toRow(Document document) {
        return new RejectedRow(
                Fields.number(document, ROW),
                document.getList(FIELDS, String.class, List.of()),
                Fields.text(document, REASON));
    }

    /// Matches rows, and no document of columns.
    static Bson isRow() {
        return Filters.gt(ROW, HEADER);
    }

    @Override
    public long removeOf(DistributionId upload) {
        long documents = rows.deleteMany(of(upload)).getDeletedCount();
        return Math.max(0, documents - HEADER);
    }

    private static Bson of(DistributionId upload) {
        return Filters.eq(DISTRIBUTION_ID, upload.value());
    }
}
