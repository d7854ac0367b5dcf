package org.leaddistribution.admin.fx;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
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
