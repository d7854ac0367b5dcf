package org.leaddistribution.upload;

import java.io.IOException;
import java.io.InputStream;
import org.leaddistribution.csv.ByteOrderMark;
import org.leaddistribution.csv.Encoding;
import org.leaddistribution.csv.FileFault;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.Records;
import org.leaddistribution.csv.StrictText;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.IngestReport.FileFormat;

/// One pass over the bytes of an upload: signature, encoding, delimiter, header, rows.
record LeadPass(ReadOptions options, Findings findings) {
    /// @throws FileFault when the file, or the rest of it, cannot be read
    IngestReport over(InputStream bytes) throws IOException {
        var chosen = Encoding.named(options.charset());
        var head = bytes.readNBytes(Encoding.HEAD_BYTES);
        ByteOrderMark.refuse(head);
        var encoding = Encoding.of(head, chosen);
        findings.notices().charset(encoding);
        readText(new StrictText(encoding, head, bytes), encoding);
        if (!findings.hasRowsWithText()) {
            throw empty();
        }
        return findings.report(new Ending.Whole());
    }

    private void readText(StrictText text, Encoding encoding) throws IOException {
        findings.nextRow();
        char delimiter = FileHead.readDelimiter(text, options);
        var records = new Records(text, delimiter);
        var first = records.nextFilled();
        if (first == null) {
            throw empty();
        }
        var header = Header.of(first, options);
        var ignored = header.ignored();
        findings.found(
                new FileFormat(encoding.charset().name(), delimiter, header.columns(), ignored));
        findings.notices().delimiter(delimiter);
        findings.notices().ignored(ignored);
        readRows(records, new RowCheck(header, delimiter));
    }

    private void readRows(Records records, RowCheck check) {
        int row = findings.nextRow();
        for (var fields = records.next(); fields != null; fields = records.next()) {
            var cells = check.cellsOf(fields);
            findings.notices().values(row, cells);
            findings.take(check.outcomeOf(row, fields, cells));
            row = findings.nextRow();
        }
    }

    static FileFault empty() {
        return FileFault.ofFile(
                IssueCode.EMPTY_FILE, "Empty CSV. Below the header there must be a row of data.");
    }
}
