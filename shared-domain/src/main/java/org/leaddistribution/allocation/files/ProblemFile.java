package org.leaddistribution.allocation.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.files.JsonCursor.Fields;
import org.leaddistribution.allocation.files.JsonCursor.SameTexts;
import org.leaddistribution.kernel.Quoted;

/// Reads a problem file; docs/plan-files.md says what may be in it.
public final class ProblemFile {
    private static final int USUAL_CAP = 10;

    private static final Fields PROBLEM =
            Fields.required("seed", "members", "leads").optional("cap");
    private static final Fields MEMBER = Fields.required("id", "quota").optional("held");
    private static final Fields LEAD = Fields.required("id").optional("key", "copies");

    private final SameTexts texts = new SameTexts();
    private final Set<String> memberIds = new HashSet<>();
    private final Set<String> leadIds = new HashSet<>();
    private final List<ProblemMember> members = new ArrayList<>();
    private final List<ProblemLead> leads = new ArrayList<>();
    private String seed = "";
    private int cap = USUAL_CAP;

    private ProblemFile() {}

    /// @throws MalformedFile when it is no problem, saying which field on which line
    /// @throws IOException or [java.io.UncheckedIOException] when it cannot be read
    public static AllocationProblem read(Path file) throws IOException {
        var problem = new ProblemFile();
        JsonCursor.read(file, problem::read);
        return new AllocationProblem(problem.seed, problem.cap, problem.members, problem.leads);
    }

    private void read(JsonCursor in) {
        in.object(
                PROBLEM,
                field -> {
                    switch (field) {
                        case "seed" -> seed = in.text();
                        case "cap" -> cap = in.number(1, AllocationProblem.HIGHEST_CAP);
                        case "members" -> in.array(() -> members.add(new Member().read(in)));
                        default -> in.array(() -> leads.add(new Lead().read(in)));
                    }
                });
    }

    private String newId(JsonCursor in, Set<String> ids) {
        var id = texts.of(in.text());
        if (!ids.add(id)) {
            throw in.wrong(
                    "is %s, as another one before. Give each an id of its own."
                            .formatted(Quoted.quoted(id)));
        }
        return id;
    }

    /// A member as far as it has been read.
    private final class Member {
        private final List<String> held = new ArrayList<>(0);
        private String id = "";
        private int quota;

        ProblemMember read(JsonCursor in) {
            in.object(
                    MEMBER,
                    field -> {
                        switch (field) {
                            case "id" -> id = newId(in, memberIds);
                            case "quota" -> quota = in.number(0, ProblemMember.HIGHEST_QUOTA);
                            default -> in.array(() -> held.add(texts.of(in.text())));
                        }
                    });
            return new ProblemMember(id, quota, held);
        }
    }

    /// A lead as far as it has been read.
    private final class Lead {
        private @Nullable String key;
        private String id = "";
        private int copies;

        ProblemLead read(JsonCursor in) {
            in.object(
                    LEAD,
                    field -> {
                        switch (field) {
                            case "id" -> id = newId(in, leadIds);
                            case "key" -> key = texts.of(in.text());
                            default -> copies = in.number(0, Integer.MAX_VALUE);
                        }
                    });
            return new ProblemLead(id, key == null ? id : key, copies);
        }
    }
}
