package org.leaddistribution.admin.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.ScreenContext.Rights;

/// What every controller does to its nodes and FXML cannot express.
public final class Nodes {
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
