package org.leaddistribution.mongo;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Program.Kind;
import org.leaddistribution.programs.Program.MailAbility;
import org.leaddistribution.programs.Programs;

/// `programs`, by the clock of the database alone; the server removes what was left behind.
final class MongoPrograms implements Programs {
    static final String COLLECTION = "programs";
    static final String BEAT = "beat";
    static final String EXPIRES_AT = "expires_at";

    private static final String KIND = "kind";
    private static final String HOST = "host";
    private static final String PID = "pid";
    private static final String ADDRESS = "address";
    private static final String VERSION = "version";
    private static final String MAIL = "mail";
    private static final String SINCE = "since";
    private static final String SILENT = "silent_millis";
    private static final String NOW = "$$NOW";

    private final SessionCollection programs;

    MongoPrograms(SessionDatabase database) {
        this.programs = database.collection(COLLECTION);
    }

    @Override
    public void beat(Program program) {
        var alive =
                new Document(KIND, program.kind().code())
                        .append(HOST, asItStands(program.host()))
                        .append(PID, program.pid())
                        .append(ADDRESS, asItStands(textOf(program.address())))
                        .append(VERSION, asItStands(program.version()))
                        .append(MAIL, program.mail().code())
                        .append(SINCE, new Document("$ifNull", List.of("$" + SINCE, NOW)))
                        .append(BEAT, NOW)
                        .append(EXPIRES_AT, new Document("$add", List.of(NOW, KEPT.toMillis())));
        programs.updateOne(
                withId(program.id()),
                List.of(new Document("$set", alive)),
                new UpdateOptions().upsert(true));
    }

    /// In a stage, text with a dollar would be taken for the name of a field.
    private static Document asItStands(@Nullable String text) {
        return new Document("$literal", text);
    }

    private static @Nullable String textOf(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    @Override
    public void leave(Program.Id id) {
        programs.deleteOne(withId(id));
    }

    @Override
    public List<KnownProgram> all() {
        var silence = new Document("$subtract", List.of(NOW, "$" + BEAT));
        var found =
                programs.aggregate(List.of(Aggregates.set(new Field<>(SILENT, silence))))
                        .map(MongoPrograms::toKnown)
                        .into(new ArrayList<>());
        found.sort(
                Comparator.comparing(KnownProgram::since)
                        .thenComparing(known -> known.program().id().value()));
        return found;
    }

    private static Bson withId(Program.Id id) {
        return Filters.eq(Fields.ID, id.value());
    }

    private static KnownProgram toKnown(Document stored) {
        var address = stored.getString(ADDRESS);
        var program =
                new Program(
                        new Program.Id(Fields.text(stored, Fields.ID)),
                        Coded.require(Kind.class, Fields.text(stored, KIND)),
                        Fields.text(stored, HOST),
                        Fields.count(stored, PID),
                        address == null ? null : URI.create(address),
                        Fields.text(stored, VERSION),
                        Coded.require(MailAbility.class, Fields.text(stored, MAIL)));
        return new KnownProgram(
                program,
                Fields.time(stored, SINCE),
                Fields.time(stored, BEAT),
                Duration.ofMillis(Math.max(0, Fields.count(stored, SILENT))));
    }
}
