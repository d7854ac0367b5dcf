package org.leaddistribution.admin.fx;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A screen with a sheet that comes in over its right side: for a form, or for all about a row.
///
/// Esc, the cross and a click beside the sheet close it, unless its content would rather ask first. Meanwhile the
/// keyboard does not reach the screen behind it; what had the focus before has it again.
public final class SheetPane extends StackPane {
    private final Node screen;
    private final StackPane scrim = new StackPane();
    private BooleanSupplier mayClose = () -> true;
    private @Nullable Node focusedBefore;

    public SheetPane(Node screen) {
        this.screen = screen;
        scrim.getStyleClass().add("sheet-scrim");
        scrim.setAlignment(Pos.TOP_RIGHT);
        scrim.setVisible(false);
        scrim.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        scrim.setOnMousePressed(this::pressed);
        getChildren().addAll(screen, scrim);
    }

    /// What comes in.
    ///
    /// @param title at its top
    /// @param foot at its bottom, always in sight; null for none
    /// @param first gets the keyboard; null for the cross that closes it
    /// @param mayClose asked before it closes
    public record Sheet(
            String title,
            Node content,
            @Nullable Node foot,
            @Nullable Node first,
            BooleanSupplier mayClose) {
        /// To read alone.
        public static Sheet of(String title, Node content) {
            return new Sheet(title, content, null, null, () -> true);
        }
    }

    public void show(Sheet shown) {
        mayClose = shown.mayClose();
        if (!isOpen()) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        scrim.getChildren().setAll(drawn(shown));
        scrim.setVisible(true);
        screen.setDisable(true);
        Platform.runLater(() -> giveKeyboard(shown.first()));
    }

    /// What a scroll pane holds is in the window only after the first layout.
    private void giveKeyboard(@Nullable Node first) {
        scrim.applyCss();
        scrim.layout();
        var target = first == null ? scrim.lookup("#close-sheet") : first;
        if (isOpen() && target != null) {
            target.requestFocus();
        }
    }

    private Node drawn(Sheet shown) {
        var name = new Label(shown.title());
        name.getStyleClass().add("sheet-title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip(shown.title()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var close = new Button("", new FontIcon("fth-x"));
        close.setId("close-sheet");
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText("Close");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(_ -> closeIfItMay());
        var head = new HBox(name, close);
        head.getStyleClass().add("sheet-head");
        var scroll = new ScrollPane(shown.content());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var sheet = new VBox(head, scroll);
        if (shown.foot() != null) {
            sheet.getChildren().add(shown.foot());
        }
        sheet.setId("sheet");
        sheet.getStyleClass().add("sheet");
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        return sheet;
    }

    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            closeIfItMay();
        }
    }

    /// Beside the sheet.
    private void pressed(MouseEvent press) {
        if (press.getTarget().equals(scrim)) {
            closeIfItMay();
        }
    }

    private void closeIfItMay() {
        if (mayClose.getAsBoolean()) {
            close();
        }
    }

    /// Closes it without asking.
    public void close() {
        scrim.setVisible(false);
        scrim.getChildren().clear();
        screen.setDisable(false);
        var before = focusedBefore;
        focusedBefore = null;
        if (before != null) {
            before.requestFocus();
        }
    }

    public boolean isOpen() {
        return scrim.isVisible();
    }
}
