package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.MapMemory;
import org.leaddistribution.admin.upload.ColumnPlan.Becoming;
import org.leaddistribution.admin.upload.FileLook.FoundColumn;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.HeadingsChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.upload.RowCells;

class FoundViewModelTest {
    private final MapMemory memory = new MapMemory();
    private final FoundViewModel model = new FoundViewModel(memory, new ImmediateWork());
    @TempDir private Path folder;

    @Test
    void aFileThatSaysEverythingAsksNothing() throws IOException {
        open("Email,Name,Address\na@example.org,Ann,1 Main St\n");

        assertThat(look().isReady()).isTrue();
        assertThat(look().obstacle()).isEmpty();
        assertThat(look().hints()).isEmpty();
        assertThat(becoming()).containsExactly("Email", "Name", "Address");
        assertThat(look().leads()).containsExactly(lead("Ann", "a@example.org", "1 Main St"));
    }

    @Test
    void columnsAreKnownByWhatTheyAreUsuallyCalled() throws IOException {
        open("E-Mail;Full name;Street\na@example.org;Ann;1 Main St\n");

        assertThat(look().isReady()).isTrue();
        assertThat(becoming()).containsExactly("Email", "Name", "Address");
        assertThat(look().reading())
                .isEqualTo("UTF-8, separated by semicolons; 3 columns; headings in row 1");
    }

    @Test
    void partsAreJoinedBeforeOnesEyesAndInAnotherOrderAtOnce() throws IOException {
        open("First name,Last name,Email,Street,City\nAnn,Lee,a@example.org,1 Main St,Ulm\n");
        assertThat(becoming())
                .containsExactly("Name (1)", "Name (2)", "Email", "Address (1)", "Address (2)");
        assertThat(look().leads())
                .containsExactly(lead("Ann Lee", "a@example.org", "1 Main St, Ulm"));

        become("Last name", "Name (1)");
        become("City", "Leave out");

        assertThat(look().leads()).containsExactly(lead("Lee Ann", "a@example.org", "1 Main St"));
        assertThat(becoming())
                .containsExactly("Name (2)", "Name (1)", "Email", "Address", "Leave out");
        assertThat(look().leftOut()).contains("City");
    }

    @Test
    void whatIsMissingIsAskedForAndTheChoiceRememberedForTheHeader() throws IOException {
        open("Customer,Email,Where\nAnn,a@example.org,1 Main St\n");
        assertThat(look().obstacle())
                .isEqualTo("Which column holds the Name, and which the Address? Choose below.");

        become("Customer", "Name");
        assertThat(look().isReady()).isFalse();
        become("Where", "Address");
        assertThat(look().isReady()).isTrue();
        model.confirmed();

        open("Customer,Email,Where\nBob,b@example.org,2 Main St\n");
        assertThat(look().isReady()).isTrue();
        assertThat(look().hints()).singleElement().asString().contains("last time");
    }

    @Test
    void whatWasKeptOrLeftOutIsRememberedToo() throws IOException {
        var text = "Name,Email,Address,Phone,Stand\nAnn,a@example.org,1 Main St,0100,A1\n";
        open(text);
        become("Phone", "Leave out");
        become("Stand", "Keep");
        model.confirmed();

        open(text);

        assertThat(becoming()).containsExactly("Name", "Email", "Address", "Leave out", "Keep");
        become("Phone", "Keep");
        become("Stand", "Leave out");
        model.confirmed();
        open(text);
        assertThat(becoming()).containsExactly("Name", "Email", "Address", "Keep", "Leave out");
    }

    @Test
    void oneColumnCannotStandForTwo() throws IOException {
        open("Name,Email,Address\nAnn,a@example.org,1 Main St\n");

        become("Name", "Address (2)");

        assertThat(look().isReady()).isFalse();
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(look().obstacle()).isEqualTo("Which column holds the Name? Choose below.");
        assertThat(look().leads()).isEmpty();
        assertThat(model.verdictProperty().get()).isEqualTo(new Verdict.None());
    }

    @Test
    void aTakenAwayColumnIsNotFoundAgainBehindAPersonsBack() throws IOException {
        open("Name,Email,Address\nAnn,a@example.org,1 Main St\n");

        become("Address", "Leave out");

        assertThat(model.readyProperty().get()).isFalse();
        assertThat(becoming()).containsExactly("Name", "Email", "Leave out");
    }

    @Test
    void repeatedHeadingsAreToldApartByTheirPlaces() throws IOException {
        open("Name,Email,Address,Email\nAnn,,1 Main St,a@example.org\n");

        assertThat(look().columns())
                .extracting(FoundColumn::title)
                .containsExactly("Name", "Email (2nd column)", "Address", "Email (4th column)");
        become("Email (2nd column)", "Leave out");
        assertThat(look().leads()).containsExactly(lead("Ann", "a@example.org", "1 Main St"));
    }

    @Test
    void aRepeatedColumnIsProposedForAPersonToCheck() throws IOException {
        open("Name,Name,Email,Address\nAnn,Lee,a@example.org,1 Main St\n");

        assertThat(look().isReady()).isTrue();
        assertThat(look().hints()).singleElement().asString().contains("Check it");
        assertThat(becoming()).containsExactly("Name", "Leave out", "Email", "Address");
        assertThat(look().leftOut()).contains("Name (2nd column)");
    }

    @Test
    void phoneAndCompanyAreProposedToBeKeptAndTheRestByOneClick() throws IOException {
        open(
                """
                Name,Email,Address,Phone,Firma,Stand,Notes
                Ann,a@example.org,1 Main St,0100,Acme,A1,hot
                """);
        assertThat(look().keptHeadings()).containsExactly("Phone", "Firma");
        assertThat(look().leftOut()).contains("Stand, Notes");

        model.keepLeftOut();

        assertThat(look().leftOut()).isEmpty();
        assertThat(look().leads())
                .containsExactly(
                        new RowCells(
                                "Ann",
                                "a@example.org",
                                "1 Main St",
                                List.of("0100", "Acme", "A1", "hot")));
    }

    @Test
    void partsBesideAnAddressAreJoinedToItAndItIsSaid() throws IOException {
        open("Name,Email,Address,City\nAnn,a@example.org,1 Main St,Ulm\n");

        assertThat(look().leads()).containsExactly(lead("Ann", "a@example.org", "1 Main St, Ulm"));
        assertThat(look().hints()).containsExactly("The address is joined of Address, City.");
    }

    @Test
    void theRowOfHeadingsCanBeNamed() throws IOException {
        open("Who,Mail,Where\nName,Email,Address\nAnn,a@example.org,1 Main St\n");

        model.headingsProperty().set(new HeadingsChoice(new HeaderRow.At(1)));
        assertThat(look().preview().columns()).containsExactly("Who", "Mail", "Where");
        assertThat(look().isReady()).isFalse();

        model.headingsProperty().set(HeadingsChoice.FOUND);
        assertThat(look().isReady()).isTrue();
        assertThat(look().hints()).singleElement().asString().startsWith("Above the headings");
    }

    @Test
    void aFileWithoutHeadingsIsReadByItsPlacesAndRemembered() throws IOException {
        var text = "Ann,a@example.org,1 Main St\nBo,b@example.org,2 Main St\n";
        open(text);
        assertThat(look().obstacle()).contains("seems to have no headings", "No headings");

        model.headingsProperty().set(HeadingsChoice.NONE);
        assertThat(becoming()).containsExactly("Leave out", "Email", "Leave out");
        become("Column 1", "Name");
        become("Column 3", "Address");

        assertThat(look().leads())
                .containsExactly(
                        lead("Ann", "a@example.org", "1 Main St"),
                        lead("Bo", "b@example.org", "2 Main St"));
        model.confirmed();
        open(text);
        assertThat(look().isReady()).isTrue();
    }

    @Test
    void whatIsNotUtf8IsProposedAsWesternEuropean() throws IOException {
        var text = "Name,Email,Address\nZo\u00e9,z@example.org,1 Main St\n";
        open(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(model.encodingProperty().get()).isEqualTo(EncodingChoice.WINDOWS_1252);
        assertThat(look().preview().rows().getFirst()).startsWith("Zo\u00e9");
        assertThat(look().hints()).singleElement().asString().contains("Check the letters");
    }

    @Test
    void anotherSeparatorIsShownAtOnce() throws IOException {
        open("Name,Email,Address\nAnn,a@example.org,1 Main St\n");

        model.separatorProperty().set(SeparatorChoice.SEMICOLON);

        assertThat(look().preview().columns()).containsExactly("Name,Email,Address");
        model.separatorProperty().set(SeparatorChoice.AUTOMATIC);
        assertThat(look().isReady()).isTrue();
    }

    @Test
    void theWholeFileIsJudgedBeforeAnybodyGoesOn() throws IOException {
        open(
                "Name,Email,Address\n"
                        + "Ann,a@example.org,1 Main St\n".repeat(2)
                        + "\nBo,bo,2 Main St\n"
                        + "<test lead: x>,test@fb.com,x\n"
                        + ",c@example.org,\n");

        var verdict = model.verdictProperty().get();
        assertThat(verdict.figures())
                .extracting(Verdict.Figure::words)
                .containsExactly(
                        "1 good row", "2 bad rows", "1 duplicate", "1 blank row", "1 test row");
        assertThat(verdict.firstErrors())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Row 5, Email: ");
        assertThat(verdict.goingOn()).isEqualTo("Continue: see 3 errors");
    }

    @Test
    void aFileThatIsFineSaysHowManyLeadsItStores() throws IOException {
        open("Name,Email,Address\nAnn,a@example.org,1 Main St\nBo,b@example.org,2 Main St\n");

        var verdict = model.verdictProperty().get();
        assertThat(verdict.goingOn()).isEqualTo("Continue: store 2 leads");
        assertThat(verdict.summary()).isEqualTo("Every row was checked.");
    }

    @Test
    void aFaultFarDownTheFileIsKnownBeforeAnybodyGoesOn() throws IOException {
        open("Name,Email,Address\n" + "Ann,a@example.org,1 Main St\n".repeat(40) + "\"Bo,b");

        var verdict = model.verdictProperty().get();
        assertThat(verdict.summary()).isEqualTo("The file is refused as it is read now.");
        assertThat(verdict.firstErrors()).singleElement().asString().startsWith("Row 42: ");
    }

    @Test
    void whatWasNotSeenYetCannotBeAgreedTo() throws IOException {
        var work = new HeldWork();
        var slow = new FoundViewModel(memory, work);
        slow.open(
                file("a.csv", "Name,Email,Address\nAnn,a@example.org,x\n"),
                null,
                () -> {},
                _ -> {});
        work.doOldest();
        assertThat(slow.readyProperty().get()).isTrue();
        assertThat(slow.verdictProperty().get()).isInstanceOf(Verdict.Checking.class);

        slow.choose(2, Becoming.KEPT);
        assertThat(slow.readyProperty().get()).isFalse();
        work.doOldest();
        assertThat(slow.verdictProperty().get())
                .as("what an earlier check found is told no more")
                .isEqualTo(new Verdict.None());
    }

    @Test
    void onlyTheLatestFileIsShown() throws IOException {
        var work = new HeldWork();
        var slow = new FoundViewModel(memory, work);
        slow.open(file("a.csv", "Name,Email,Address\n"), null, () -> {}, _ -> {});
        slow.open(file("b.csv", "Name,Email,Address\n"), null, () -> {}, _ -> {});

        work.doLatest();
        work.doOldest();

        assertThat(Objects.requireNonNull(slow.lookProperty().get()).file().name())
                .isEqualTo("b.csv");
    }

    private void open(String text) throws IOException {
        open(text.getBytes(StandardCharsets.UTF_8));
    }

    private void open(byte[] bytes) throws IOException {
        var path = Files.write(folder.resolve("leads.csv"), bytes);
        model.open(new ChosenFile(path), null, () -> {}, _ -> {});
    }

    private ChosenFile file(String name, String text) throws IOException {
        return new ChosenFile(Files.writeString(folder.resolve(name), text));
    }

    private FileLook look() {
        return Objects.requireNonNull(model.lookProperty().get());
    }

    private void become(String column, String becoming) {
        var found =
                look().columns().stream()
                        .filter(c -> c.title().equals(column))
                        .findFirst()
                        .orElseThrow();
        var choice =
                found.choices().stream()
                        .filter(c -> c.toString().equals(becoming))
                        .findFirst()
                        .orElseThrow();
        model.choose(found.position(), choice);
    }

    private List<String> becoming() {
        return look().columns().stream().map(column -> column.becomes().toString()).toList();
    }

    private static RowCells lead(String name, String email, String address) {
        return new RowCells(name, email, address, List.of());
    }
}
