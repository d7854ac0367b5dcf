package org.leaddistribution.admin.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.shell.Messages.Message;

/// Lists what the console has said; Esc and a click beside it close it.
final class MessageList {
    private static final double WIDTH = 440;
    private static final double HEIGHT = 420;
    private static final double BESIDE = 14;

    private MessageList() {}

    /// @param above the button that opens it
    static void show(Messages messages, Formats formats, Node above) {
        var lines = new VBox();
        lines.getStyleClass().add("message-lines");
        messages.said().forEach(message -> lines.getChildren().add(line(message, formats)));
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Lines.minor("Nothing has been said yet."));
        }
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var card = new VBox(Lines.title("Messages"), scroll);
        card.setId("message-list");
        card.setPrefWidth(WIDTH);
        card.setMaxHeight(HEIGHT);
        card.getStyleClass().addAll("card-surface", "chart-card", "shortcut-sheet");
        card.getStylesheets().setAll(above.getScene().getStylesheets());
        var popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(card);
        popup.show(above.getScene().getWindow());
        Bounds button = above.localToScreen(above.getBoundsInLocal());
        popup.setX(button.getMaxX() - WIDTH);
        popup.setY(button.getMinY() - BESIDE - card.getHeight());
    }

    private static Node line(Message message, Formats formats) {
        var banner = message.banner();
        var title = new Label(banner.title());
        title.setWrapText(true);
        title.getStyleClass().add("strong");
        var words = new VBox(title);
        if (!banner.text().isEmpty()) {
            words.getChildren().add(Lines.minor(banner.text()));
        }
        words.getChildren().add(Lines.minor(formats.time(message.at())));
        words.setMinHeight(Region.USE_PREF_SIZE);
        var icon = new FontIcon(banner.tone().icon());
        var line = new HBox(icon, words);
        line.getStyleClass().addAll("message-line", banner.tone().styleClass());
        return line;
    }
}
