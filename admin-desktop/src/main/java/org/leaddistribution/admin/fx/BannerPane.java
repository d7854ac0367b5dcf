package org.leaddistribution.admin.fx;

import javafx.animation.PauseTransition;
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
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a [Banner] across a screen, and takes no room while there is none.
public final class BannerPane extends HBox {
    private static final Duration READING = Duration.seconds(10);

    private final ObjectProperty<Banner> banner = new SimpleObjectProperty<>(Banner.NONE);
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button act = new Button();
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
        act.getStyleClass().add("small");
        act.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, words, act, dismiss);
        banner.subscribe(this::show);
    }

    /// Shows `news` until the reader dismisses them; what went well goes by itself after a while.
    public static BannerPane showing(ObjectProperty<Banner> news) {
        return showing(news, READING);
    }

    /// @param reading how long what went well stays
    static BannerPane showing(ObjectProperty<Banner> news, Duration reading) {
        var pane = new BannerPane();
        pane.banner.bindBidirectional(news);
        pane.goesBy(reading);
        return pane;
    }

    /// It stays while the pointer is on it, and what went wrong stays until it is dismissed.
    private void goesBy(Duration time) {
        var reading = new PauseTransition(time);
        reading.setOnFinished(_ -> banner.set(Banner.NONE));
        banner.subscribe(_ -> readFor(reading));
        hoverProperty().subscribe(_ -> readFor(reading));
    }

    private void readFor(PauseTransition reading) {
        reading.stop();
        if (banner.get().tone().goesBy() && !isHover()) {
            reading.playFromStart();
        }
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
        var action = shown.action();
        Nodes.showIf(action != null, act);
        act.setText(action == null ? "" : action.label());
        act.setOnAction(action == null ? null : _ -> action.does().run());
        icon.setIconLiteral(shown.tone().icon());
        for (var tone : Banner.Tone.values()) {
            getStyleClass().remove(tone.styleClass());
        }
        getStyleClass().add(shown.tone().styleClass());
    }
}
