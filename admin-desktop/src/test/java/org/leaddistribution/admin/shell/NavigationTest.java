package org.leaddistribution.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext.Rights;

class NavigationTest {
    private final List<String> built = new ArrayList<>();
    private final List<Screen> all =
            List.of(
                    new Blank("List", Rights.READ, Screen.Entrance.BAR),
                    new Blank("Plan", Rights.READ, Screen.Entrance.OTHER_SCREENS),
                    new Blank("Upload", Rights.WRITE, Screen.Entrance.BAR));
    private final Navigation navigation = new Navigation();

    @Test
    void theBarHasTheScreensThatArePlacesOfTheirOwnInTheirOrder() {
        navigation.open(all, Rights.WRITE);

        assertThat(navigation.bar()).extracting(Screen::title).containsExactly("List", "Upload");
        assertThat(built).isEmpty();
    }

    @Test
    void aScreenIsBuiltWhenItIsFirstShownAndNotAgain() {
        navigation.open(all, Rights.WRITE);

        for (var screen : navigation.bar()) {
            assertThat(navigation.viewOf(screen)).isSameAs(navigation.viewOf(screen));
        }

        assertThat(built).containsExactly("List", "Upload");
    }

    @Test
    void whatAPersonMayNotUseIsNotThere() {
        navigation.open(all, Rights.READ);
        navigation.show("List");

        navigation.show("Upload");

        assertThat(navigation.title()).isEqualTo("List");
        assertThat(navigation.bar()).extracting(Screen::title).containsExactly("List");
    }

    @Test
    void aScreenThatNeedsAChoiceOnAnotherOneIsNotShownAgain() {
        navigation.open(all, Rights.WRITE);
        navigation.show("Plan");
        assertThat(navigation.title()).isEqualTo("Plan");

        navigation.show("List");
        navigation.showAgain("Plan");
        assertThat(navigation.title()).isEqualTo("List");
        navigation.showAgain("Upload");
        assertThat(navigation.title()).isEqualTo("Upload");
    }

    private final class Blank implements Screen {
        private final String title;
        private final Rights needs;
        private final Entrance entrance;

        Blank(String title, Rights needs, Entrance entrance) {
            this.title = title;
            this.needs = needs;
            this.entrance = entrance;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String icon() {
            return "fth-square";
        }

        @Override
        public Rights needs() {
            return needs;
        }

        @Override
        public Entrance entrance() {
            return entrance;
        }

        @Override
        public Parent build() {
            built.add(title);
            return new Pane();
        }
    }
}
