package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.command.LeadsProgram.DONE;
import static org.leaddistribution.portal.command.LeadsProgram.FAILED;
import static org.leaddistribution.portal.command.LeadsProgram.WRONG_USAGE;
import static org.leaddistribution.portal.command.Terminal.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
    private final Terminal terminal = Terminal.onAFreshDatabase();

    @TempDir private Path folder;

    @Test
    void theMainJobIsDoneWithoutAScreen() throws IOException {
        addMember("bea", "bronze");
        addMember("gus", "gold");

        var uploaded = terminal.run("upload", leads(300).toString());
        var distributed = terminal.run("distribute", uploaded.distribution());
        var listed = terminal.run("distributions");

        assertThat(uploaded.out()).contains("300 leads from leads.csv", "2 eligible members");
        assertThat(distributed.out())
                .contains("Round 1 is complete: 400 leads given to 2 members.");
        assertThat(listed.out()).contains(uploaded.distribution(), "Completed", "leads.csv");
        assertThat(listed.exit()).isEqualTo(DONE);
    }

    @Test
    void aCompletedDistributionIsRunAgainOnlyWhenTheNextRoundIsAskedFor() throws IOException {
        addMember("bea", "bronze");
        var id = terminal.run("upload", leads(150).toString()).distribution();
        terminal.run("distribute", id);

        var again = terminal.run("distribute", id);
        var next = terminal.run("distribute", id, "--next-round");

        assertThat(again.exit()).isEqualTo(FAILED);
        assertThat(again.err()).contains("completed").contains("next round");
        assertThat(next.out())
                .contains(
                        "Round 2 is complete: 50 leads given to 1 members.",
                        "50 more leads would have filled everyone.");
    }

    @Test
    void badRowsAreLeftOutOnRequestAndComeBackInAFile() throws IOException {
        var file = folder.resolve("mixed.csv");
        Files.writeString(file, Files.readString(leads(3)) + "\nBob,bob@@example.org,Here\n");
        var rejects = folder.resolve("rejects.csv");

        var strict = terminal.run("upload", file.toString());
        var lenient = terminal.run("upload", "--lenient", file.toString());
        var fetched = terminal.run("rejects", lenient.distribution(), rejects.toString());

        assertThat(strict.exit()).isEqualTo(FAILED);
        assertThat(strict.err()).contains("row 5, Email", "--lenient");
        assertThat(lenient.out()).contains("3 leads", "1 bad row was left out");
        assertThat(fetched.exit()).isEqualTo(DONE);
        assertThat(rejects).content().contains("\"bob@@example.org\",\"Here\",\"5\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void rejectedRowsThatDoNotExistAreRefusedAndNothingIsWritten() throws IOException {
        var rejects = folder.resolve("rejects.csv");
        var id = terminal.run("upload", leads(3).toString()).distribution();

        var none = terminal.run("rejects", id, rejects.toString());
        var unknown = terminal.run("rejects", "nonsense", rejects.toString());

        assertThat(none.exit()).isEqualTo(FAILED);
        assertThat(none.err()).contains("every row");
        assertThat(unknown.exit()).isEqualTo(FAILED);
        assertThat(unknown.err()).contains("nonsense is no distribution");
        assertThat(folder).isDirectoryNotContaining("glob:**rejects*");
    }

    @Test
    void anUploadIsWithdrawnOnceAndOnlyBeforeItIsDistributed() throws IOException {
        var id = terminal.run("upload", leads(3).toString()).distribution();

        var withdrawn = terminal.run("withdraw", id);
        var again = terminal.run("withdraw", id);

        assertThat(withdrawn.out()).contains("withdrawn");
        assertThat(again.err()).contains("is no distribution");
        var other = terminal.run("upload", leads(3).toString()).distribution();
        terminal.run("distribute", other);
        assertThat(terminal.run("withdraw", other).exit()).isEqualTo(FAILED);
    }

    @Test
    void onlyARunIsCancelledAndOnlyAFailedRoundClosed() throws IOException {
        var id = terminal.run("upload", leads(3).toString()).distribution();

        var cancelled = terminal.run("cancel", id);
        var closed = terminal.run("distribute", id, "--close");

        assertThat(cancelled.exit()).isEqualTo(FAILED);
        assertThat(cancelled.err()).contains("is not being run");
        assertThat(closed.exit()).isEqualTo(FAILED);
        assertThat(closed.err()).contains("Only a failed run");
        assertThat(terminal.run("cancel", "nonsense").err()).contains("is no distribution");
    }

    @Test
    void theSameFileIsTakenAgainOnlyWhenThatIsSaid() throws IOException {
        var file = leads(3).toString();
        var first = terminal.run("upload", file);

        var second = terminal.run("upload", file);
        var insisted = terminal.run("upload", file, "--again");

        assertThat(second.exit()).isEqualTo(FAILED);
        assertThat(second.err()).contains(first.distribution()).contains("--again");
        assertThat(insisted.out()).contains("3 known from earlier uploads");
    }

    @Test
    void aBadFileIsRefusedWithEveryErrorAndItsRow() throws IOException {
        var file = folder.resolve("bad.csv");
        Files.writeString(
                file, "Name,Email,Address\nAnn,ann@@example.org,Here\n,b@example.org,There\n");

        var refused = terminal.run("upload", file.toString());

        assertThat(refused.exit()).isEqualTo(FAILED);
        assertThat(refused.err()).contains("row 2", "row 3", "2 errors");
        assertThat(terminal.run("distributions").out()).contains("no distributions yet");
    }

    @Test
    void aFolderOrAMissingFileIsRefusedByName() {
        var missing = folder.resolve("none.csv").toString();

        assertThat(terminal.run("upload", folder.toString()).err()).contains("is a folder");
        assertThat(terminal.run("upload", missing).err()).contains("does not exist");
    }

    @Test
    void aPasswordIsChangedForMembersAndStaffAlike() {
        addMember("bea", "bronze");

        var changed = terminal.typing("another long secret\n", "password", "bea");
        var nobody = terminal.typing(PASSWORD + "\n", "password", "nobody");

        assertThat(changed.out()).contains("The password is set");
        assertThat(nobody.exit()).isEqualTo(FAILED);
        assertThat(nobody.err()).contains("nobody is called nobody");
    }

    @Test
    void whatIsTakenIsNamed() {
        addMember("bea", "bronze");

        var taken =
                terminal.run(
                        "member", "add", "other", "--tier", "gold", "--email", "BEA@x.example");

        assertThat(taken.exit()).isEqualTo(FAILED);
        assertThat(taken.err()).contains("email");
    }

    @Test
    void aFileOfMembersIsImportedAndThenBroughtUpToDate() throws IOException {
        var list =
                file(
                        "members.csv",
                        "User Name;E-Mail;Plan\nbea;b@x.example;Gold\ncid;c@x.example;Gold\n");
        var later = file("later.csv", "username,email,tier\nbea,b@x.example,silver\n");

        var added = terminal.run("member", "import", list);
        var again = terminal.run("member", "import", list);
        var tried =
                terminal.run(
                        "member", "import", later, "--sync", "--missing", "suspend", "--dry-run");
        var tooMany = terminal.run("member", "import", later, "--sync", "--missing", "suspend");
        var synced =
                terminal.run(
                        "member",
                        "import",
                        later,
                        "--sync",
                        "--missing",
                        "suspend",
                        "--suspend",
                        "1");

        assertThat(added.exit()).isEqualTo(DONE);
        assertThat(added.out())
                .contains("create  bea: email b@x.example, tier gold, status active")
                .contains("2 created, 0 changed, 0 suspended, 0 unchanged.");
        assertThat(again.exit()).isEqualTo(FAILED);
        assertThat(again.err()).contains("row 2, User Name: somebody has it").contains("--sync");
        assertThat(tried.exit()).isEqualTo(DONE);
        assertThat(tried.out()).contains("dry run").contains("--suspend 1");
        assertThat(tooMany.exit()).isEqualTo(FAILED);
        assertThat(tooMany.err()).contains("suspend 1 of 2 members").hasLineCount(1);
        assertThat(synced.exit()).isEqualTo(DONE);
        assertThat(synced.out())
                .contains("change  bea: tier gold -> silver")
                .contains("suspend cid: status active -> suspended");
    }

    @Test
    void columnsOfMembersThatAreNotFoundAreChosenByAnOption() throws IOException {
        var list = file("members.csv", "Nick,Email,Tier\nbea,b@x.example,gold\n");

        var refused = terminal.run("member", "import", list);
        var chosen = terminal.run("member", "import", list, "--username", "Nick");

        assertThat(refused.exit()).isEqualTo(FAILED);
        assertThat(refused.err()).contains("Missing: username").contains("Add --username");
        assertThat(chosen.exit()).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "upload",
                "staff add x --role boss",
                "staff",
                "staff fire sam",
                "staff disable",
                "staff role sam",
                "staff role sam boss",
                "staff role sam member",
                "staff list everybody",
                "member add x --tier platinum --email x@x.example",
                "member add x --tier gold --email x@x.example --status asleep",
                "member import members.csv --missing suspend",
                "member import members.csv --sync --missing delete",
                "member import members.csv --sync --suspend many",
                "member import members.csv --header-row top",
                "upload leads.csv --header-row 0",
                "member",
                "mongod --replicas 2",
                "portal --port 80800",
                "distributions --no-such-option"
            })
    void wrongUsageEndsWithTwo(String line) {
        var result = terminal.typing(PASSWORD + "\n", line.split(" "));

        assertThat(result.exit()).isEqualTo(WRONG_USAGE);
        assertThat(result.err()).isNotBlank();
    }

    @Test
    void aRowOfHeadingsThatIsNoneIsRefusedBeforeTheFileIsLookedFor() {
        var result = terminal.run("upload", "missing.csv", "--header-row", "top");

        assertThat(result.exit()).isEqualTo(WRONG_USAGE);
        assertThat(result.err()).contains("--header-row top is unknown", "or none");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedOnOneLine() {
        var away =
                Terminal.with(
                        Map.of("LEADS_MONGODB_URI", "mongodb://127.0.0.1:9/?replicaSet=none"));

        var result = away.run("distributions");

        assertThat(result.exit()).isEqualTo(FAILED);
        assertThat(result.err()).contains("database does not answer").hasLineCount(1);
    }

    private void addMember(String name, String tier) {
        var added =
                terminal.run("member", "add", name, "--tier", tier, "--email", name + "@x.example");
        assertThat(added.exit()).isEqualTo(DONE);
    }

    private String file(String name, String csv) throws IOException {
        return Files.writeString(folder.resolve(name), csv).toString();
    }

    private Path leads(int count) throws IOException {
        var rows =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        String.format(
                                                Locale.ROOT,
                                                "P %d,p%d@example.org,Street %d",
                                                i,
                                                i,
                                                i))
                        .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("leads.csv"), "Name,Email,Address\n" + rows);
    }
}
