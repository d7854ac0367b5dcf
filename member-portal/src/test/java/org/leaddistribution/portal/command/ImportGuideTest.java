package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.command.LeadsProgram.DONE;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.command.ImportGuide.Part;
import org.leaddistribution.portal.command.Terminal.Result;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RunningPortal;

/// What docs/import.md shows is typed and sent as it stands there.
final class ImportGuideTest {
    private static final String LEADS = "/api/admin/leads/upload";
    private static final String MEMBERS = "/api/admin/members/import";
    private static final String HEADINGS =
            "Name,Email,Contact,Mail,Address,Street,City,Phone,Company\n";
    private static final String ROW =
            "Ann,ann@example.org,Ann Lee,lee@example.org,Here,1 Quay,Cork,0049,Acme\n";
    private static final String BAD_ROW = ROW.replace('@', ' ');

    private static RunningPortal portal;
    @TempDir private Path folder;
    private Terminal terminal = Terminal.with(Map.of());

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void aFolderOfFiles() throws IOException {
        portal.startOver();
        terminal = Terminal.onAFreshDatabase();
        Files.writeString(folder.resolve("export.csv"), HEADINGS + ROW);
        Files.writeString(folder.resolve("titled.csv"), "Autumn\n2026\n" + HEADINGS + ROW);
        Files.writeString(folder.resolve("bad.csv"), HEADINGS + ROW + BAD_ROW);
        Files.writeString(folder.resolve("bare.csv"), "Ann,ann@example.org,Here\n");
        Files.writeString(folder.resolve("members.csv"), "username,email,tier\n" + line("ann"));
        try (var out = Files.newOutputStream(folder.resolve("sheets.xlsx"));
                var workbook = new Workbook(out, "Guide", null)) {
            workbook.newWorksheet("Notes").value(0, 0, "of the fair");
            var sheet = workbook.newWorksheet("Leads");
            var cells = HEADINGS.strip().split(",", -1);
            var values = ROW.strip().split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(0, column, cells[column]);
                sheet.value(1, column, values[column]);
            }
        }
    }

    private static String line(String username) {
        return username + "," + username + "@example.org,gold\n";
    }

    // ---- scripts --------------------------------------------------------------------------------

    static List<String> scriptLines() {
        return ImportGuide.scriptLines();
    }

    @ParameterizedTest
    @MethodSource("scriptLines")
    void aLineOfAScriptRuns(String line) {
        var token = portal.admin().header("Authorization").substring("Bearer ".length());
        var variables = Map.of("TOKEN", token, "PORTAL", portal.address().toString());

        for (var words : ShellWords.commandsIn(line, variables)) {
            var arguments = words.subList(1, words.size());
            switch (words.getFirst()) {
                case "curl" -> send(Curl.of(arguments, portal));
                case "./leads" -> succeeded(run(arguments));
                default -> throw new AssertionError("Nobody knows how to run: " + line);
            }
        }
    }

    private void send(Curl curl) {
        var answer = curl.sent(portal, folder);

        boolean dry = curl.path().contains("dry_run=true");
        assertThat(answer).hasStatus(dry ? 200 : 201);
        assertThat(portal.stored("leads")).isEqualTo(dry ? 0 : 1);
        assertThat(answer.json().required("columns").required("name").toString())
                .isEqualTo("[\"Name\"]");
        assertThat(answer.field("title"))
                .isEqualTo(curl.field("title").isEmpty() ? "export" : curl.field("title"));
        assertThat(answer.json().required("kept_columns").path(0).asText())
                .isEqualTo(curl.field("keep"));
    }

    @Test
    void theRefusalInAScriptIsWhatIsAnswered() throws IOException {
        var shown =
                ImportGuide.comments().stream()
                        .filter(line -> line.startsWith("{"))
                        .map(line -> line.replace("[…]", "[]"))
                        .toList();
        var refused = portal.admin().upload("leads.csv", "Contact,Mail,Street\nAnn,a@x.org,Here\n");

        assertThat(refused).isProblem(400);
        assertThat(shown).hasSize(1);
        var problem = new JsonMapper().readTree(shown.getFirst());
        assertThat(problem.required("errors").isEmpty()).isTrue();
        for (var field : List.of("code", "columns_found", "suggested_columns")) {
            assertThat(refused.json().required(field)).isEqualTo(problem.required(field));
        }
    }

    // ---- leads ----------------------------------------------------------------------------------

    static Stream<String> parameters() {
        return ImportGuide.parameters(Part.LEADS).stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterOfAnUploadIsUnderstood(String example) throws IOException {
        var answer = sent(LEADS, List.of(example), fileFor(example));

        assertThat(answer).hasStatus(example.startsWith("dry_run") ? 200 : 201);
        assertThat(answer.json().required("total_leads").asInt()).isEqualTo(1);
    }

    static Stream<String> options() {
        return ImportGuide.options(Part.LEADS).stream();
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionOfAnUploadIsUnderstood(String example) {
        var words = new ArrayList<>(List.of("upload", fileFor(example)));
        words.addAll(ShellWords.of(example));

        assertThat(succeeded(run(words)).out()).contains("1 lead ");
    }

    /// The one with which it makes a difference.
    private static String fileFor(String example) {
        if (example.contains("none")) {
            return "bare.csv";
        }
        if (example.contains("sheet")) {
            return "sheets.xlsx";
        }
        return example.contains("lenient") ? "bad.csv" : "titled.csv";
    }

    @Test
    void theCommandsOfLeadsRun() {
        var id = succeeded(run(List.of("upload", "bad.csv", "--lenient"))).distribution();

        var commands = ImportGuide.commands(Part.LEADS);

        assertThat(commands).containsExactly("./leads upload", "./leads rejects ID FILE");
        succeeded(run(words("./leads upload FILE", "export.csv", id)));
        succeeded(run(words(commands.getLast(), "rejects.csv", id)));
        assertThat(folder.resolve("rejects.csv")).content().contains("ann example.org");
    }

    private static List<String> words(String command, String file, String id) {
        return ShellWords.of(command).stream()
                .skip(1)
                .map(word -> word.equals("FILE") ? file : word.equals("ID") ? id : word)
                .toList();
    }

    // ---- members --------------------------------------------------------------------------------

    static Stream<String> memberParameters() {
        return ImportGuide.parameters(Part.MEMBERS).stream();
    }

    @ParameterizedTest
    @MethodSource("memberParameters")
    void aParameterOfAnImportOfMembersIsUnderstood(String example) throws IOException {
        var parameters = new ArrayList<>(List.of(example.replace("=N", "=1")));
        if (example.startsWith("missing") || example.startsWith("suspend")) {
            parameters.add("mode=sync");
        }
        if (example.startsWith("suspend")) {
            parameters.add("missing=suspend");
            portal.accounts().member("bo", Tier.GOLD);
        }

        var answer = sent(MEMBERS, parameters, "members.csv");

        boolean adds = example.equals("mode=add");
        assertThat(answer).hasStatus(adds ? 201 : 200);
        assertThat(answer.json().required("created").asInt()).isEqualTo(1);
        assertThat(answer.json().required("suspended").asInt())
                .isEqualTo(example.startsWith("suspend") ? 1 : 0);
        assertThat(portal.stored("members")).isEqualTo(stored(example));
    }

    private static int stored(String example) {
        if (example.startsWith("dry_run")) {
            return 0;
        }
        return example.startsWith("suspend") ? 2 : 1;
    }

    static Stream<String> memberOptions() {
        return ImportGuide.options(Part.MEMBERS).stream();
    }

    @ParameterizedTest
    @MethodSource("memberOptions")
    void anOptionOfAnImportOfMembersIsUnderstood(String example) throws IOException {
        var words = new ArrayList<>(List.of("member", "import", "members.csv"));
        words.addAll(ShellWords.of(example.replace(" N", " 1")));
        if (example.startsWith("--missing") || example.startsWith("--suspend")) {
            words.add("--sync");
        }
        if (example.startsWith("--suspend")) {
            words.addAll(List.of("--missing", "suspend"));
            Files.writeString(folder.resolve("bo.csv"), "username,email,tier\n" + line("bo"));
            succeeded(run(List.of("member", "import", "bo.csv")));
        }

        assertThat(succeeded(run(words)).out()).contains("1");
    }

    @Test
    void theCommandOfMembersRuns() {
        var commands = ImportGuide.commands(Part.MEMBERS);

        assertThat(commands).containsExactly("./leads member import FILE");
        succeeded(run(words(commands.getFirst(), "members.csv", "")));
    }

    // ---- how it is typed and sent
    // ----------------------------------------------------------------

    /// What may stand in a query goes there, anything else into the form.
    private Answer sent(String path, List<String> examples, String file) throws IOException {
        var query = new ArrayList<String>();
        var form = new Multipart();
        for (var example : examples) {
            int equals = example.indexOf('=');
            if (example.contains(" ")) {
                form.field(example.substring(0, equals), example.substring(equals + 1));
            } else {
                query.add(example);
            }
        }
        form.file("csv_file", file, Files.readAllBytes(folder.resolve(file)));
        return portal.admin().send(path + "?" + String.join("&", query), form);
    }

    private Result run(List<String> arguments) {
        return terminal.run(
                arguments.stream()
                        .map(word -> word.matches("[a-z]+\\.(csv|xlsx)") ? inFolder(word) : word)
                        .toArray(String[]::new));
    }

    private String inFolder(String file) {
        return folder.resolve(file).toString();
    }

    private static Result succeeded(Result result) {
        assertThat(result.exit()).as(result.toString()).isEqualTo(DONE);
        return result;
    }
}
