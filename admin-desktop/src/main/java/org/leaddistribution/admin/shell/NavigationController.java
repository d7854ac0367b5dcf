package org.leaddistribution.admin.shell;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.Screen;

/// The bar at the side: where to go, who is here, how it looks.
final class NavigationController {
    @FXML private Pane places;
    @FXML private Pane themes;
    @FXML private Label username;
    @FXML private Label role;
    private final Navigation navigation;
    private final ShellViewModel model;
    private final ThemeSwitch theme;
    private final Runnable signOut;

    NavigationController(
            Navigation navigation, ShellViewModel model, ThemeSwitch theme, Runnable signOut) {
        this.navigation = navigation;
        this.model = model;
        this.theme = theme;
        this.signOut = signOut;
    }

    @FXML
    private void initialize() {
        username.setText(model.username());
        role.setText(model.role());
        var group = new ToggleGroup();
        navigation.bar().forEach(screen -> places.getChildren().add(place(screen, group)));
        var looks = new ToggleGroup();
        for (var choice : Theme.values()) {
            themes.getChildren().add(look(choice, looks));
        }
    }

    private ToggleButton place(Screen screen, ToggleGroup group) {
        var button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
        button.setId("go-" + screen.title().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("place");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setOnAction(
                _ -> {
                    button.setSelected(true); // a second click changes nothing
                    navigation.show(screen);
                });
        navigation
                .currentProperty()
                .subscribe(
                        shown ->
                                button.setSelected(
                                        shown != null && screen.title().equals(shown.place())));
        return button;
    }

    private ToggleButton look(Theme choice, ToggleGroup group) {
        var button = new ToggleButton("", new FontIcon(choice.icon()));
        button.setAccessibleText(choice.label());
        button.setTooltip(new Tooltip(choice.label()));
        button.getStyleClass().add("look");
        button.setToggleGroup(group);
        button.setOnAction(_ -> theme.chosenProperty().set(choice));
        Nodes.follow(
                theme.chosenProperty(), button, chosen -> button.setSelected(chosen == choice));
        return button;
    }

    @FXML
    private void signOut() {
        signOut.run();
    }
}
