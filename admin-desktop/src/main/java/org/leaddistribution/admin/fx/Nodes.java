package org.leaddistribution.admin.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;

/// What FXML cannot say of a node in one word.
public final class Nodes {
    private Nodes() {}

    /// Shows a node, and gives it room, only while `condition` holds.
    public static void showWhile(ObservableValue<Boolean> condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Lets the keyboard go on where the eye does: at `target`, whenever `view` comes up.
    public static void focusWhenShown(Node view, Node target) {
        focusWhenShown(view, () -> target);
    }

    /// As above, where it depends on what is shown which node that is.
    public static void focusWhenShown(Node view, Supplier<Node> target) {
        view.visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                Platform.runLater(() -> target.get().requestFocus());
                            }
                        });
    }

    /// Hears of a value that outlives a node, such as the theme, without keeping that node in memory.
    public static <T> void follow(ObservableValue<T> value, Node node, Consumer<? super T> hears) {
        ChangeListener<T> listener = (_, _, now) -> hears.accept(now);
        node.getProperties().put(listener, listener);
        value.addListener(new WeakChangeListener<>(listener));
        hears.accept(value.getValue());
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
