package org.leaddistribution.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.apache.commons.validator.routines.EmailValidator;
import org.bson.Document;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// What a straightforward import would do: opencsv, the validator, the driver, and nothing else.
final class PlainImport {
    private static final int BATCH = 2_000;

    private PlainImport() {}

    /// Reads all rows and judges their addresses.
    ///
    /// @return how many are good
    static int validated(SampleLeads leads) {
        var validator = EmailValidator.getInstance();
        var good = new int[1];
        forEachRow(leads, fields -> good[0] += validator.isValid(fields[1]) ? 1 : 0);
        return good[0];
    }

    /// Reads all rows and inserts the documents that an upload would.
    static int inserted(SampleLeads leads, MongoCollection<Document> target) {
        var id = DistributionId.create();
        var at = Instant.now();
        var batch = new ArrayList<Document>(BATCH);
        var count = new int[1];
        forEachRow(
                leads,
                fields -> {
                    int row = ++count[0] + 1;
                    var key = LeadKey.ofEmail(fields[1]);
                    var draft = new LeadDraft(row, key, fields[0], fields[1], fields[2]);
                    batch.add(LeadDocument.of(Lead.uploaded(id, draft, at)));
                    if (batch.size() == BATCH) {
                        target.insertMany(batch, new InsertManyOptions().ordered(false));
                        batch.clear();
                    }
                });
        if (!batch.isEmpty()) {
            target.insertMany(batch, new InsertManyOptions().ordered(false));
        }
        return count[0];
    }

    private static void forEachRow(SampleLeads leads, Consumer<String[]> action) {
        try (var csv = new CSVReader(Files.newBufferedReader(leads.path()))) {
            csv.skip(1);
            for (var fields = csv.readNext(); fields != null; fields = csv.readNext()) {
                action.accept(fields);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (CsvValidationException noneIsSet) {
            throw new IllegalStateException(noneIsSet);
        }
    }
}
