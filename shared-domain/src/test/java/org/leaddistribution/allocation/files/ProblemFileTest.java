package org.leaddistribution.allocation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;

class ProblemFileTest {
    private static final String BOM = "\uFEFF";

    @TempDir private Path folder;

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        var problem =
                read(
                        "{'seed':'any string','members':[{'id':'m1','quota':2,'held':['a@x.org']},"
                                + "{'quota':0,'id':'m2'}],'leads':[{'id':'l1','key':'a@x.org','copies':3},{'id':'l2'}]}");

        assertThat(problem)
                .isEqualTo(
                        new AllocationProblem(
                                "any string",
                                10,
                                List.of(
                                        new ProblemMember("m1", 2, List.of("a@x.org")),
                                        new ProblemMember("m2", 0, List.of())),
                                List.of(
                                        new ProblemLead("l1", "a@x.org", 3),
                                        new ProblemLead("l2", "l2", 0))));
    }

    @ParameterizedTest
    @CsvSource({"100,100", "100.0,100", "1e2,100", "1E+2,100", "0,0", "-0,0", "1000000,1000000"})
    void aWholeNumberMayBeWrittenInAnyWay(String written, int quota) throws IOException {
        var problem = read(withQuota(written));

        assertThat(problem.members().getFirst().quota()).isEqualTo(quota);
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertThat(read(BOM + "{'seed':'','members':[],'leads':[]}").leads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1000001",
                "1.5",
                "1e-1",
                "1e999999999",
                "1e9999999999999",
                "99999999999999999999",
                "'2'",
                "null",
                "true",
                "[2]",
                "{}"
            })
    void aQuotaIsAWholeNumberUpToAMillion(String written) {
        assertThatThrownBy(() -> read(withQuota(written)))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("problem.json, line 2, column ")
                .hasMessageContaining(": members[0].quota is ")
                .hasMessageContaining("It has to be a whole number from 0 to 1,000,000.")
                .message()
                .hasLineCount(1);
    }

    /// What stands between the bars is put in place of the members, the leads or all.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                  | the file is empty
                    nonsense                                            | this is not JSON
                    [1]                                                 | the file is a list. It has to be an object
                    null                                                | the file is null
                    {'seed':'s','members':[                             | the file ends too early, in members
                    {'seed':'s','members':[{'id':'m                     | the file ends too early, in members[0].id
                    {'seed':'s','members':[],'leads':[]} 1              | there is more after the end
                    {'seed':'s','members':[],'leads':[],}               | this is not JSON
                    {'members':[],'leads':[]}                           | the file has no "seed"
                    {'seed':'s','leads':[]}                             | the file has no "members"
                    {'seed':'s','members':[]}                           | the file has no "leads"
                    {'seed':7,'members':[],'leads':[]}                  | seed is 7. It has to be a text
                    {'seed':null,'members':[],'leads':[]}               | seed is null
                    {'seed':'s','members':{},'leads':[]}                | members is an object. It has to be a list
                    {'seed':'s','members':[7],'leads':[]}               | members[0] is 7. It has to be an object
                    {'seed':'s','cap':0,'members':[],'leads':[]}        | cap is 0. It has to be a whole number from 1 to 1,000
                    {'seed':'s','cap':1001,'members':[],'leads':[]}     | cap is 1001
                    {'seed':'s','cap':null,'members':[],'leads':[]}     | cap is null
                    {'seed':'s','caps':9,'members':[],'leads':[]}       | caps is not known here. There may be: seed, members, leads, cap
                    {'seed':'s','seed':'t','members':[],'leads':[]}     | seed is there twice
                    {'seed':'s','members':[{'quota':1}],'leads':[]}     | members[0] has no "id"
                    {'seed':'s','members':[{'id':'a'}],'leads':[]}      | members[0] has no "quota"
                    {'seed':'s','members':[{'id':1,'quota':1}],'leads':[]}                        | members[0].id is 1
                    {'seed':'s','members':[{'id':'a','quota':1,'quota':1}],'leads':[]}            | members[0].quota is there twice
                    {'seed':'s','members':[{'id':'a','quota':1,'tier':'gold'}],'leads':[]}        | members[0].tier is not known here
                    {'seed':'s','members':[{'id':'a','quota':1,'held':'k'}],'leads':[]}           | members[0].held is the text "k"
                    {'seed':'s','members':[{'id':'a','quota':1,'held':['k',2]}],'leads':[]}       | members[0].held[1] is 2
                    {'seed':'s','members':[{'id':'a','quota':1},{'id':'a','quota':1}],'leads':[]} | members[1].id is "a", as another one before
                    {'seed':'s','members':[],'leads':[{'key':'k'}]}                               | leads[0] has no "id"
                    {'seed':'s','members':[],'leads':[{'id':'a'},{'id':'a'}]}                     | leads[1].id is "a", as another one before
                    {'seed':'s','members':[],'leads':[{'id':'a','copies':-1}]}                    | leads[0].copies is -1
                    {'seed':'s','members':[],'leads':[{'id':'a','copies':3000000000}]}            | leads[0].copies is 3000000000
                    {'seed':'s','members':[],'leads':[{'id':'a','key':null}]}                     | leads[0].key is null
                    {'seed':'s','members':[],'leads':[{'id':'\\ud800'}]}                          | half a character
                    {'seed':'s','members':[],'leads':[[[[]]]]}                                    | leads[0] is a list
                    """,
            quoteCharacter = '"')
    void whatIsMalformedIsNamedWithItsPlace(String json, String complaint) {
        assertThatThrownBy(() -> read(json == null || json.equals("''") ? "" : json))
                .isInstanceOf(MalformedFile.class)
                .hasMessageStartingWith(folder.resolve("problem.json") + ", line 1, column ")
                .hasMessageContaining(complaint)
                .message()
                .hasLineCount(1);
    }

    @Test
    void theLineIsThatOfTheField() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "{'seed':'s',\n'members':[\n{'id':'a','quota':1},\n{'id':'b',\n 'quota':'x'}]}"))
                .hasMessageContaining("line 5, column 10: members[1].quota is the text \"x\"");
    }

    @Test
    void aMessageStaysShortAndOnOneLineWhateverAFileHolds() {
        var nasty = "a\\nb\\u001b\\u2028" + "x".repeat(5_000);

        assertThatThrownBy(() -> read("{'" + nasty + "':1}"))
                .message()
                .hasLineCount(1)
                .hasSizeLessThan(1_000)
                .doesNotContain("\u001b", "\u2028");
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        assertThatThrownBy(() -> read("{'seed':'" + "x".repeat(1_100_000) + "'}"))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("in seed");
        assertThatThrownBy(() -> read("{'seed':" + "[".repeat(100_000)))
                .isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> read(withQuota("1".repeat(5_000))))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("members[0].quota");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        var file = folder.resolve("problem.json");
        Files.write(file, "{\"seed\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ProblemFile.read(file))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("line 1");
    }

    private static String withQuota(String written) {
        return "{'seed':'s','leads':[],'members':[\n{'id':'a','quota':" + written + "}]}";
    }

    /// @param json with ' for "
    private AllocationProblem read(String json) throws IOException {
        var file = folder.resolve("problem.json");
        return ProblemFile.read(Files.writeString(file, json.replace('\'', '"')));
    }
}
