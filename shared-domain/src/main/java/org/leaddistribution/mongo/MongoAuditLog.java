package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreBroken;

/// `audit_log`: only ever added to.
final class MongoAuditLog implements AuditLog {
    static final String COLLECTION = "audit_log";
    static final String AT = "at";
    private static final String WHO = "who";
    static final String WHAT = "what";
    static final String SUBJECT = "subject";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final SessionCollection log;

    MongoAuditLog(SessionDatabase database) {
        this.log = database.collection(COLLECTION);
    }

    @Override
    public void append(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            log.insertMany(entries.stream().map(MongoAuditLog::document).toList());
        }
    }

    @Override
    public Page<AuditEntry> page(AuditQuery query, PageRequest request) {
        boolean isWhole = query.equals(AuditQuery.ALL);
        var selected = isWhole ? Filters.empty() : selection(query);
        long total = isWhole ? log.countDocuments() : log.countDocuments(selected);
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        var items =
                log.find(selected)
                        .sort(Sorts.descending(AT, Fields.ID))
                        .skip(Math.toIntExact(request.skip()))
                        .limit(request.limit())
                        .map(MongoAuditLog::toEntry)
                        .into(new ArrayList<>());
        return new Page<>(items, total, request);
    }

    private static Bson selection(AuditQuery query) {
        var conditions = new ArrayList<Bson>();
        if (!query.text().isEmpty()) {
            var part =
                    Pattern.compile(
                            Pattern.quote(query.text()),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            conditions.add(Filters.or(Filters.regex(WHO, part), Filters.regex(SUBJECT, part)));
        }
        if (query.action() != null) {
            conditions.add(Filters.eq(WHAT, query.action().code()));
        }
        if (query.subject() != null) {
            conditions.add(Filters.eq(SUBJECT, query.subject()));
        }
        if (query.from() != null) {
            conditions.add(Filters.gte(AT, query.from()));
        }
        if (query.until() != null) {
            conditions.add(Filters.lt(AT, query.until()));
        }
        return Filters.and(conditions);
    }

    private static Document document(AuditEntry entry) {
        return new Document(AT, entry.at())
                .append(WHO, entry.actor().name())
                .append(WHAT, entry.action().code())
                .append(SUBJECT, entry.subject())
                .append(BEFORE, new Document(new HashMap<>(entry.before())))
                .append(AFTER, new Document(new HashMap<>(entry.after())));
    }

    private static AuditEntry toEntry(Document document) {
        return new AuditEntry(
                Fields.time(document, AT),
                new Actor(Fields.text(document, WHO)),
                action(Fields.text(document, WHAT)),
                Fields.text(document, SUBJECT),
                facts(document, BEFORE),
                facts(document, AFTER));
    }

    private static AuditAction action(String code) {
        return AuditAction.of(code).orElseThrow(() -> new StoreBroken("Stored action: " + code));
    }

    private static Map<String, String> facts(Document document, String field) {
        var facts = new HashMap<String, String>();
        document.get(field, new Document())
                .forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return facts;
    }
}
