package org.leaddistribution.admin.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a [Banner] across a screen, and takes no room while there is none.
public final class BannerPane extends HBox {
    private final ObjectProperty<Banner> banner = new SimpleObjectProperty<>(Banner.NONE);
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button dismiss = new Button("Dismiss", new FontIcon("fth-x"));

    public BannerPane() {
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        title.getStyleClass().add("banner-title");
        text.getStyleClass().add("banner-text");
        title.setWrapText(true);
        text.setWrapText(true);
        dismiss.getStyleClass().addAll("button-icon", "flat", "small");
        dismiss.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        dismiss.setTooltip(new Tooltip("Dismiss"));
        dismiss.setOnAction(_ -> banner.set(Banner.NONE));
        var words = new VBox(title, text);
        words.getStyleClass().add("banner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, dismiss);
        banner.subscribe(this::show);
    }

    /// Shows `news` until the reader dismisses them.
    public static BannerPane showing(ObjectProperty<Banner> news) {
        var pane = new BannerPane();
        pane.banner.bindBidirectional(news);
        return pane;
    }

    /// Shows what `source` says for as long as it says so.
    public static BannerPane following(ObservableValue<Banner> source) {
        var pane = new BannerPane();
        pane.follow(source);
        return pane;
    }

    /// What is shown; [Banner#NONE] after the reader has dismissed it.
    public ObjectProperty<Banner> bannerProperty() {
        return banner;
    }

    /// Shows what `source` says for as long as it says so; the reader cannot dismiss it.
    public void follow(ObservableValue<Banner> source) {
        getChildren().remove(dismiss);
        banner.bind(source);
    }

    private void show(Banner shown) {
        setVisible(!shown.isNone());
        setManaged(!shown.isNone());
        title.setText(shown.title());
        text.setText(shown.text());
        text.setVisible(!shown.text().isEmpty());
        text.setManaged(!shown.text().isEmpty());
        setAccessibleText(shown.title() + " " + shown.text());
        icon.setIconLiteral(shown.tone().icon());
        for (var tone : Banner.Tone.values()) {
            getStyleClass().remove(tone.styleClass());
        }
        getStyleClass().add(shown.tone().styleClass());
    }
}
