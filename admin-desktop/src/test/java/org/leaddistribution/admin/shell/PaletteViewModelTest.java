package org.leaddistribution.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.UserError;

class PaletteViewModelTest {
    private static final List<Destination> KNOWN =
            List.of(place("Members", "Screen"), place("Mail", "Screen"), place("Sign out", "ann"));

    private final List<String> asked = new ArrayList<>();

    private static Destination place(String name, String more) {
        return new Destination(name, more, "fth-circle", () -> {});
    }

    private PaletteViewModel palette() {
        return new PaletteViewModel(KNOWN, this::inDatabase, new ImmediateWork());
    }

    private List<Destination> inDatabase(String text) {
        asked.add(text);
        return text.equals("zoe") ? List.of(place("zoe", "Gold member")) : List.of();
    }

    private static List<String> names(PaletteViewModel palette) {
        return palette.found().stream().map(Destination::name).toList();
    }

    @Test
    void allThatIsKnownIsThereBeforeALetterIsTyped() {
        assertThat(names(palette())).containsExactly("Members", "Mail", "Sign out");
    }

    @Test
    void wordsAreFoundInAnyCaseAndOrderInWhatIsSaidToo() {
        var palette = palette();

        palette.ask("SCREEN me");

        assertThat(names(palette)).containsExactly("Members");
        assertThat(asked).isEmpty();
    }

    @Test
    void whoPausesIsShownWhatTheDatabaseKnows() {
        var palette = palette();
        palette.ask("zoe");
        assertThat(names(palette)).isEmpty();

        palette.seek(" zoe ");

        assertThat(names(palette)).containsExactly("zoe");
        assertThat(palette.noteProperty().get()).isEmpty();
    }

    @Test
    void oneLetterIsNotWorthAQuestion() {
        palette().seek("z");

        assertThat(asked).isEmpty();
    }

    @Test
    void nothingFoundIsSaid() {
        var palette = palette();
        palette.ask("xyz");

        palette.seek("xyz");

        assertThat(palette.noteProperty().get()).isEqualTo("Nothing is found");
    }

    @Test
    void aDatabaseThatDoesNotAnswerLeavesWhatIsKnown() {
        var palette =
                new PaletteViewModel(
                        KNOWN,
                        _ -> {
                            throw new UserError("The database cannot be reached.");
                        },
                        new ImmediateWork());
        palette.ask("mail");

        palette.seek("mail");

        assertThat(names(palette)).containsExactly("Mail");
        assertThat(palette.noteProperty().get()).isEqualTo("The database cannot be reached.");
    }

    @Test
    void anAnswerThatALaterLetterHasOvertakenIsNotShown() {
        var work = new HeldWork();
        var palette = new PaletteViewModel(KNOWN, this::inDatabase, work);
        palette.ask("zoe");
        palette.seek("zoe");

        palette.ask("mail");
        work.doOldest();

        assertThat(names(palette)).containsExactly("Mail");
    }
}
