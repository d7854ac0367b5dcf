package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.MapMemory;
import org.leaddistribution.admin.upload.FoundController.FoundTable;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.upload.LeadColumn;

class FoundViewModelTest {
    private final MapMemory memory = new MapMemory();
    private final FoundViewModel model = new FoundViewModel(memory, new ImmediateWork());
    @TempDir private Path folder;

    @Test
    void aFileThatSaysEverythingAsksNothing() throws IOException {
        open("Email,Name,Address\na@example.org,Ann,1 Main St\n");

        assertThat(FoundViewModel.isReady(look())).isTrue();
        assertThat(FoundViewModel.obstacle(look())).isEmpty();
        assertThat(look().note()).isEmpty();
        assertThat(FoundTable.of(look().preview()).columns())
                .extracting(FoundTable.Column::title)
                .containsExactly("Name", "Email", "Address");
    }

    @Test
    void columnsAreProposedByWhatTheyAreUsuallyCalled() throws IOException {
        open("E-Mail;Full name;Street\na@example.org;Ann;1 Main St\n");

        assertThat(FoundViewModel.isReady(look())).isTrue();
        assertThat(model.headingOf(LeadColumn.NAME).get()).isEqualTo("Full name");
        assertThat(look().note()).contains("Check them");
        assertThat(look().reading())
                .isEqualTo("Read as UTF-8, separated by semicolons; 3 columns.");
    }

    @Test
    void whatIsMissingIsAskedForAndTheChoiceRememberedForTheHeader() throws IOException {
        open("Customer,Email,Where\nAnn,a@example.org,1 Main St\n");
        assertThat(FoundViewModel.obstacle(look()))
                .isEqualTo("Which column holds the Name, and which the Address? Choose below.");

        model.headingOf(LeadColumn.NAME).set("Customer");
        assertThat(FoundViewModel.isReady(look())).isFalse();
        model.headingOf(LeadColumn.ADDRESS).set("Where");
        assertThat(FoundViewModel.isReady(look())).isTrue();
        model.confirmed();

        open("Customer,Email,Where\nBob,b@example.org,2 Main St\n");
        assertThat(FoundViewModel.isReady(look())).isTrue();
        assertThat(look().note()).contains("last time");
    }

    @Test
    void oneColumnCannotStandForTwo() throws IOException {
        open("Name,Email,Address\nAnn,a@example.org,1 Main St\n");

        model.headingOf(LeadColumn.ADDRESS).set("Name");

        assertThat(FoundViewModel.isReady(look())).isFalse();
        assertThat(FoundViewModel.obstacle(look())).contains("Choose one for each");
    }

    @Test
    void whatIsNotUtf8IsProposedAsWesternEuropean() throws IOException {
        var text = "Name,Email,Address\nZo\u00e9,z@example.org,1 Main St\n";
        open(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(model.encodingProperty().get()).isEqualTo(EncodingChoice.WINDOWS_1252);
        assertThat(look().preview().rows().getFirst()).startsWith("Zo\u00e9");
        assertThat(look().note()).contains("Check the letters");
    }

    @Test
    void anotherSeparatorIsShownAtOnce() throws IOException {
        open("Name,Email,Address\nAnn,a@example.org,1 Main St\n");

        model.separatorProperty().set(SeparatorChoice.SEMICOLON);

        assertThat(look().preview().columns()).containsExactly("Name,Email,Address");
        model.separatorProperty().set(SeparatorChoice.AUTOMATIC);
        assertThat(FoundViewModel.isReady(look())).isTrue();
    }

    @Test
    void onlyTheLatestFileIsShown() throws IOException {
        var work = new HeldWork();
        var slow = new FoundViewModel(memory, work);
        slow.open(file("a.csv", "Name,Email,Address\n"), () -> {}, _ -> {});
        slow.open(file("b.csv", "Name,Email,Address\n"), () -> {}, _ -> {});

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
        model.open(new ChosenFile(path), () -> {}, _ -> {});
    }

    private ChosenFile file(String name, String text) throws IOException {
        return new ChosenFile(Files.writeString(folder.resolve(name), text));
    }

    private FileLook look() {
        return Objects.requireNonNull(model.lookProperty().get());
    }
}
