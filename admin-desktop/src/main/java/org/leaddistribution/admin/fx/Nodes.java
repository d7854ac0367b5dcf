package org.leaddistribution.admin.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.ScreenContext.Rights;

/// What every controller does to its nodes and FXML cannot express.
public final class Nodes {
    private static final double WIDEST_TOOLTIP = 420;

    private Nodes() {}

    /// Shows a node, and gives it room, only while `condition` holds.
    public static void showWhile(ObservableValue<Boolean> condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Gives `target` the keyboard focus whenever `view` is shown.
    public static void focusWhenShown(Node view, Node target) {
        focusWhenShown(view, () -> target);
    }

    /// The same for a target that depends on what is shown.
    public static void focusWhenShown(Node view, Supplier<Node> target) {
        view.visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                Platform.runLater(() -> focus(view, target.get()));
                            }
                        });
    }

    /// What a scroll pane holds is in the window only after the first layout, and a person may be faster than that.
    private static void focus(Node view, Node target) {
        if (view instanceof Parent parent) {
            parent.applyCss();
            parent.layout();
        }
        target.requestFocus();
    }

    /// Listens to a value that outlives a node, such as the theme, without keeping the node in memory.
    public static <T> void follow(ObservableValue<T> value, Node node, Consumer<? super T> hears) {
        ChangeListener<T> listener = (_, _, now) -> hears.accept(now);
        node.getProperties().put(listener, listener);
        value.addListener(new WeakChangeListener<>(listener));
        hears.accept(value.getValue());
    }

    /// A sentence worth knowing, with the sign of its tone before it.
    public static Label note(Banner.Tone tone, String text) {
        var note = new Label(text, new FontIcon(tone.icon()));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll("note", tone.styleClass());
        return note;
    }

    /// Makes a sign that of this tone, in its colour.
    public static void mark(Banner.Tone tone, FontIcon sign) {
        sign.setIconLiteral(tone.icon());
        sign.getStyleClass().setAll("ikonli-font-icon", "sign", tone.styleClass());
    }

    /// Turns a button off while there is a reason, and says it: a button that is off shows no tooltip, what is
    /// around it does.
    ///
    /// @param whyOff empty while it is on
    public static void offWhile(ObservableValue<String> whyOff, ButtonBase button, Node around) {
        button.disableProperty().bind(whyOff.map(why -> !why.isEmpty()));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(whyOff);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        whyOff.subscribe(
                why -> {
                    if (why.isEmpty()) {
                        Tooltip.uninstall(around, tooltip);
                    } else {
                        Tooltip.install(around, tooltip);
                    }
                });
        button.accessibleHelpProperty().bind(whyOff);
    }

    /// Takes nodes away for good where a person may only read.
    public static void onlyForWriters(Rights rights, Node... nodes) {
        showIf(rights == Rights.WRITE, nodes);
    }

    /// Shows nodes and gives them room, or neither.
    public static void showIf(boolean condition, Node... nodes) {
        for (var node : nodes) {
            node.setVisible(condition);
            node.setManaged(condition);
        }
    }
}
