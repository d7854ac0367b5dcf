package org.leaddistribution.admin.shell;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.shell.Shell.Frame;
import org.leaddistribution.admin.shell.Sidebar.Width;

/// The bar at the side: where to go, who is here, how it looks.
final class NavigationController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    @FXML private Pane bar;
    @FXML private Label name;
    @FXML private Pane names;
    @FXML private Button turn;
    @FXML private Pane places;
    @FXML private Pane themes;
    @FXML private Label username;
    @FXML private Label role;
    private final Navigation navigation;
    private final ShellViewModel model;
    private final Frame frame;

    NavigationController(Navigation navigation, ShellViewModel model, Frame frame) {
        this.navigation = navigation;
        this.model = model;
        this.frame = frame;
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
        turn.setOnAction(_ -> frame.sidebar().turn());
        Nodes.follow(frame.sidebar().widthProperty(), bar, this::show);
    }

    private void show(Width width) {
        boolean isNarrow = width == Width.NARROW;
        bar.pseudoClassStateChanged(NARROW, isNarrow);
        Nodes.showIf(!isNarrow, name, names, themes);
        var does = isNarrow ? "Show the names of the screens" : "Leave more room for the screen";
        turn.setAccessibleText(does);
        turn.setTooltip(new Tooltip(does + " (Ctrl+B)"));
        turn.setGraphic(new FontIcon(isNarrow ? "fth-chevrons-right" : "fth-chevrons-left"));
        for (var place : places.getChildren()) {
            ((ToggleButton) place)
                    .setContentDisplay(
                            isNarrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
    }

    private ToggleButton place(Screen screen, ToggleGroup group) {
        var button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
        button.setId("go-" + screen.title().toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(screen.title()));
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
        button.setOnAction(_ -> frame.theme().chosenProperty().set(choice));
        Nodes.follow(
                frame.theme().chosenProperty(),
                button,
                chosen -> button.setSelected(chosen == choice));
        return button;
    }

    @FXML
    private void signOut() {
        frame.signOut().run();
    }
}
