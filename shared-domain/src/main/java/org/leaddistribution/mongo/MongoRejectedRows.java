package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRows.Headings.Kind;
import org.leaddistribution.lead.RejectedRows.RejectedRow;

/// `rejected_rows`: a document a row that was left out, and one for the headings, which are row 0.
///
/// Earlier versions kept the headings as row 1, where no row of data could be.
final class MongoRejectedRows implements RejectedRows {
    static final String COLLECTION = "rejected_rows";
    static final String DISTRIBUTION_ID = "distribution_id";
    static final String ROW = "row";
    private static final String FIELDS = "fields";
    private static final String REASON = "reason";
    private static final String DELIMITER = "delimiter";
    private static final String KIND = "kind";
    private static final int HEADINGS = 0;
    private static final int OLDER_HEADINGS = 1;
    private static final int CURSOR_BATCH = 500;

    private final SessionCollection rows;

    MongoRejectedRows(SessionDatabase database) {
        this.rows = database.collection(COLLECTION);
    }

    @Override
    public void begin(DistributionId upload, Headings headings) {
        var document =
                document(upload, new RejectedRow(HEADINGS, headings.columns(), ""))
                        .append(DELIMITER, String.valueOf(headings.delimiter()))
                        .append(KIND, headings.kind().code());
        rows.insertMissing(List.of(document));
    }

    @Override
    public void addAll(DistributionId upload, List<RejectedRow> batch) {
        if (!batch.isEmpty()) {
            rows.insertMissing(batch.stream().map(row -> document(upload, row)).toList());
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
    public Optional<Headings> headingsOf(DistributionId upload) {
        return headingsIn(upload, HEADINGS).or(() -> olderHeadings(upload));
    }

    private Optional<Headings> headingsIn(DistributionId upload, int row) {
        return Optional.ofNullable(rows.find(Filters.eq(Fields.ID, upload + ":" + row)).first())
                .map(MongoRejectedRows::toHeadings);
    }

    private Optional<Headings> olderHeadings(DistributionId upload) {
        return headingsIn(upload, OLDER_HEADINGS);
    }

    private static Headings toHeadings(Document document) {
        var delimiter = document.getString(DELIMITER);
        var kind = document.getString(KIND);
        return new Headings(
                toRow(document).fields(),
                delimiter == null ? ',' : delimiter.charAt(0),
                kind == null ? Kind.CSV : Coded.require(Kind.class, kind));
    }

    @Override
    public void forEachOf(DistributionId upload, Consumer<RejectedRow> action) {
        rows.find(Filters.and(of(upload), isRow()))
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

    /// Matches rows, and no document of headings: those have no reason.
    static Bson isRow() {
        return Filters.and(Filters.gt(ROW, HEADINGS), Filters.ne(REASON, ""));
    }

    @Override
    public long removeOf(DistributionId upload) {
        long removed = rows.countDocuments(Filters.and(of(upload), isRow()));
        rows.deleteMany(of(upload));
        return removed;
    }

    private static Bson of(DistributionId upload) {
        return Filters.eq(DISTRIBUTION_ID, upload.value());
    }
}
