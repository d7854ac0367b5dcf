package org.leaddistribution.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ByteOrderMark;
import org.leaddistribution.csv.Encoding;
import org.leaddistribution.csv.FileFault;
import org.leaddistribution.csv.Records;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.StrictText;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.csv.WhiteSpace;

/// Reads no more of an upload than it takes to show what is in it.
///
/// To be used once.
public final class PreviewReader {
    private final ReadOptions options;
    private final Map<LeadColumn, String> headings = new EnumMap<>(LeadColumn.class);
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private String charset = "";
    private @Nullable Character delimiter;
    private int row;

    private PreviewReader(ReadOptions options) {
        this.options = options;
    }

    /// @param options what the person has chosen so far
    /// @throws UncheckedIOException when the source cannot be read, as distinct from being wrong
    public static Preview preview(UploadSource source, ReadOptions options) {
        var reader = new PreviewReader(options);
        try (var bytes = source.open()) {
            LeadReader.requireCsvName(source.filename());
            reader.read(bytes);
            return reader.found(null);
        } catch (FileFault fault) {
            return reader.found(fault.at(reader.row));
        } catch (IOException failed) {
            throw new UncheckedIOException("The upload cannot be read", failed);
        }
    }

    private Preview found(@Nullable RowIssue fault) {
        return new Preview(charset, delimiter, columns, headings, rows, fault);
    }

    private void read(InputStream bytes) throws IOException {
        var chosen = Encoding.named(options.charset());
        var head = bytes.readNBytes(Encoding.HEAD_BYTES);
        ByteOrderMark.refuse(head);
        var encoding = Encoding.of(head, chosen);
        charset = encoding.charset().name();
        row = 1;
        var text = new StrictText(encoding, head, bytes);
        char separator = FileHead.readDelimiter(text, options);
        delimiter = separator;
        var records = new Records(text, separator);
        var header = records.nextFilled();
        if (header == null) {
            throw LeadPass.empty();
        }
        columns = Header.columnsOf(header);
        headings.putAll(Header.found(columns, options));
        readBelow(header, records);
    }

    private void readBelow(String[] header, Records records) {
        var later = readRows(records);
        int reached = row;
        row = 1;
        Header.of(header, options);
        row = reached;
        if (later != null) {
            throw later;
        }
        if (rows.isEmpty()) {
            throw LeadPass.empty();
        }
    }

    /// What ends the rows before their time is told only when the header is fine: a wrong delimiter may be
    /// at the root of both.
    private @Nullable FileFault readRows(Records records) {
        try {
            for (var fields = next(records); fields != null; fields = next(records)) {
                if (!WhiteSpace.fills(fields)) {
                    rows.add(Arrays.stream(fields).map(WhiteSpace::trim).toList());
                }
            }
            return null;
        } catch (FileFault fault) {
            return fault;
        }
    }

    private String @Nullable [] next(Records records) {
        row++;
        return rows.size() < Preview.ROWS ? records.next() : null;
    }
}
