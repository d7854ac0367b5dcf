package org.leaddistribution.admin.start;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Doing;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Offer;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Place;

/// Asks where the data is to be kept. What comes of a test has its room below the buttons, so that none of them moves.
public final class DatabaseChoice {
    private static final double WIDTH = 600;
    private static final double ROOM_FOR_NEWS = 112;

    private final DatabaseChoiceViewModel model;
    private final RadioButton here = new RadioButton("On this machine");
    private final RadioButton elsewhere = new RadioButton("A MongoDB of ours");
    private final TextField address = new TextField();

    private DatabaseChoice(DatabaseChoiceViewModel model) {
        this.model = model;
    }

    /// @param file in which the address is kept
    /// @param back leaves everything as it was; null where there is nothing to go back to
    public static Parent view(DatabaseChoiceViewModel model, String file, @Nullable Runnable back) {
        return new DatabaseChoice(model).build(file, back);
    }

    private Parent build(String file, @Nullable Runnable back) {
        var mark = new VBox(new FontIcon("fth-share-2"));
        mark.getStyleClass().add("brand-mark");
        var title = new Label("Where is the data to be kept?");
        title.getStyleClass().add("gate-title");
        var purpose = muted("Members, leads and distributions, for this console and the portal.");
        purpose.setTextAlignment(TextAlignment.CENTER);
        var head = new VBox(title, purpose);
        head.getStyleClass().add("gate-head");
        var card = new VBox(mark, head, places(file), buttons(back), news());
        card.getStyleClass().addAll("gate", "card-surface", "database-choice");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        var view = new StackPane(card);
        view.getStyleClass().add("backdrop");
        Platform.runLater(() -> (elsewhere.isSelected() ? address : here).requestFocus());
        return view;
    }

    private Node places(String file) {
        tieToPlace();
        var busy = model.doingProperty().map(doing -> doing != Doing.NOTHING);
        elsewhere.disableProperty().bind(busy);
        var offered = muted("");
        offered.setId("offer");
        offered.textProperty().bind(model.offerProperty().map(DatabaseChoice::words));
        return new VBox(
                place(here, offered),
                place(
                        elsewhere,
                        muted("A replica set of MongoDB 6 or newer, also for several machines."),
                        addressField(busy),
                        muted(
                                "It looks like mongodb://user:password@host:27017/?replicaSet=name, and is kept"
                                        + " in "
                                        + file
                                        + ", for you alone.")));
    }

    private void tieToPlace() {
        var group = new ToggleGroup();
        here.setToggleGroup(group);
        here.setId("on-this-machine");
        elsewhere.setToggleGroup(group);
        elsewhere.setId("elsewhere");
        model.placeProperty()
                .subscribe(
                        place -> (place == Place.ELSEWHERE ? elsewhere : here).setSelected(true));
        here.selectedProperty()
                .subscribe(
                        is ->
                                model.placeProperty()
                                        .set(is ? Place.ON_THIS_MACHINE : Place.ELSEWHERE));
        here.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.doingProperty().get() != Doing.NOTHING
                                                || model.offerProperty().get()
                                                        instanceof Offer.Unavailable,
                                model.doingProperty(),
                                model.offerProperty()));
    }

    private static Node place(RadioButton choice, Node... more) {
        var below = new VBox(more);
        below.getStyleClass().add("choice-more");
        var place = new VBox(choice, below);
        place.getStyleClass().add("choice");
        choice.getStyleClass().add("strong");
        return place;
    }

    private static String words(Offer offer) {
        return switch (offer) {
            case Offer.Looking _ -> "Looking for MongoDB on this machine…";
            case Offer.Ready(var program) ->
                    program + " is here. It is started and stopped by the programs themselves.";
            case Offer.Fetchable(var program, var size) ->
                    "There is no MongoDB here yet: "
                            + program
                            + " is fetched once from the internet ("
                            + size
                            + "). Good for trying, and for one careful machine.";
            case Offer.Unavailable(var why) -> why;
        };
    }

    private Node addressField(ObservableValue<Boolean> busy) {
        address.setId("address");
        address.setPromptText("mongodb://…");
        address.setAccessibleText("Address of MongoDB");
        address.textProperty().bindBidirectional(model.addressProperty());
        address.disableProperty().bind(busy);
        address.focusedProperty()
                .subscribe(
                        has -> {
                            if (has) {
                                elsewhere.setSelected(true);
                            }
                        });
        var test = new Button("Test the connection");
        test.setId("test-connection");
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.doingProperty().get() != Doing.NOTHING
                                                || model.addressProperty().get().isBlank(),
                                model.doingProperty(),
                                model.addressProperty()));
        test.setOnAction(_ -> model.test());
        HBox.setHgrow(address, Priority.ALWAYS);
        var line = new HBox(address, test);
        line.getStyleClass().add("choice-address");
        return line;
    }

    private Node buttons(@Nullable Runnable back) {
        var goOn = new Button("Continue");
        goOn.setId("go-on");
        goOn.setDefaultButton(true);
        goOn.getStyleClass().addAll("accent", "large");
        goOn.setMaxWidth(Double.MAX_VALUE);
        goOn.disableProperty().bind(model.canGoOn().not());
        goOn.setOnAction(_ -> model.goOn());
        HBox.setHgrow(goOn, Priority.ALWAYS);
        var buttons = new HBox(goOn);
        buttons.getStyleClass().add("choice-address");
        if (back != null) {
            var leave = new Button("Back");
            leave.setId("back");
            leave.setCancelButton(true);
            leave.getStyleClass().add("large");
            leave.disableProperty()
                    .bind(model.doingProperty().map(doing -> doing != Doing.NOTHING));
            leave.setOnAction(_ -> back.run());
            buttons.getChildren().addFirst(leave);
        }
        return buttons;
    }

    private Node news() {
        var outcome = BannerPane.following(model.newsProperty());
        outcome.setMaxHeight(Region.USE_PREF_SIZE);
        var room = new StackPane(outcome, underWay());
        room.setAlignment(Pos.TOP_CENTER);
        room.setMinHeight(ROOM_FOR_NEWS);
        return room;
    }

    private Node underWay() {
        var what = new Label();
        what.getStyleClass().add("muted");
        what.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        underWay(
                                                model.doingProperty().get(),
                                                model.progressProperty().get()),
                                model.doingProperty(),
                                model.progressProperty()));
        var bar = new ProgressBar();
        bar.setPrefWidth(260);
        bar.getStyleClass().add("small");
        bar.setAccessibleText("How far it is");
        bar.progressProperty().bind(model.progressProperty().map(ProgressStep::fraction));
        var cancel = new Button("Cancel");
        cancel.setId("cancel-fetching");
        cancel.setOnAction(_ -> model.cancel());
        Nodes.showWhile(model.doingProperty().map(doing -> doing == Doing.FETCHING), cancel);
        var all = new VBox(what, bar, cancel);
        all.getStyleClass().add("choice-under-way");
        Nodes.showWhile(model.doingProperty().map(doing -> doing != Doing.NOTHING), all);
        return all;
    }

    private static String underWay(Doing doing, ProgressStep progress) {
        return switch (doing) {
            case NOTHING -> "";
            case TESTING -> "Testing the connection…";
            case KEEPING -> "Keeping the choice…";
            case FETCHING ->
                    progress.done() == 0
                            ? "Fetching MongoDB…"
                            : "Fetching MongoDB: "
                                    + Formats.size(progress.done())
                                    + (progress.total() == 0
                                            ? ""
                                            : " of " + Formats.size(progress.total()));
        };
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
