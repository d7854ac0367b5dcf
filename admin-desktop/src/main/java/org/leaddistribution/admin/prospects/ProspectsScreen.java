package org.leaddistribution.admin.prospects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.admin.prospects.ProspectsViewModel.State;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.run.TracingProspect.Trace;
import org.leaddistribution.run.TracingProspect.UploadedLead;

/// Who has a prospect, as a screen of the console.
public final class ProspectsScreen implements Screen {
    public static final String TITLE = "Prospects";

    private final ProspectsViewModel model;
    private final Formats formats;
    private final TextField email = new TextField();

    /// @param tracing [org.leaddistribution.run.TracingProspect#ofEmail]
    public ProspectsScreen(Function<String, Optional<Trace>> tracing, ScreenContext context) {
        this.model = new ProspectsViewModel(tracing, context.work());
        this.formats = context.formats();
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-user";
    }

    @Override
    public Parent build() {
        email.setId("prospect-email");
        email.setPromptText("E-mail address");
        email.setAccessibleText("E-mail address of the prospect");
        email.getStyleClass().add("search-field");
        var find = new Button("Find", new FontIcon("fth-search"));
        find.setId("find-prospect");
        find.getStyleClass().add("accent");
        find.disableProperty().bind(email.textProperty().map(text -> text.isBlank()));
        find.setOnAction(_ -> model.find(email.getText()));
        email.setOnAction(_ -> model.find(email.getText()));
        var bar = new HBox(email, find);
        bar.getStyleClass().add("filter-bar");
        var answer = new VBox();
        answer.setId("prospect");
        answer.getStyleClass().addAll("card-surface", "prospect");
        model.stateProperty().subscribe(state -> answer.getChildren().setAll(shown(state)));
        var scroll = new ScrollPane(answer);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var header =
                new ScreenHeader(
                        TITLE, "Which uploads brought somebody, and which members have them");
        var screen = new VBox(header, bar, scroll);
        screen.getStyleClass().add("screen");
        return screen;
    }

    private List<Node> shown(State state) {
        return switch (state) {
            case State.Unasked _ ->
                    List.of(
                            Lines.minor(
                                    "Enter the e-mail address of somebody whose leads you are asked about."));
            case State.Looking(var sought) -> List.of(Lines.minor("Looking for " + sought + "…"));
            case State.Unknown(var sought) ->
                    List.of(
                            Lines.of(
                                    "No upload has brought " + sought,
                                    "Look for another spelling; upper and lower case are the same."));
            case State.Failed(_, var why) -> List.of(Nodes.note(Banner.Tone.DANGER, why));
            case State.Found(var sought, var trace) -> found(sought, trace);
        };
    }

    private List<Node> found(String sought, Trace trace) {
        var nodes = new ArrayList<Node>();
        var name = new Label(nameIn(trace).orElse(sought));
        name.getStyleClass().add("empty-title");
        nodes.add(name);
        nodes.add(
                Lines.minor(
                        "%s of %s members have this prospect; %s more may."
                                .formatted(
                                        Formats.count(trace.given().size()),
                                        Formats.count(Assignment.CAP),
                                        Formats.count(trace.copiesLeft()))));
        nodes.add(Lines.title("Given to"));
        if (trace.given().isEmpty()) {
            nodes.add(Lines.minor("Nobody so far."));
        }
        trace.given().forEach(copy -> nodes.add(copy(copy)));
        nodes.add(Lines.title("Brought by"));
        trace.leads().forEach(lead -> nodes.add(upload(lead)));
        return nodes;
    }

    private static Optional<String> nameIn(Trace trace) {
        return trace.leads().stream()
                .map(lead -> lead.lead().draft())
                .map(draft -> draft.name() + ", " + draft.email())
                .findFirst();
    }

    private Node copy(Assignment copy) {
        return Lines.of(
                copy.to().username() + ", " + copy.to().tier().label(),
                "%s, round %s, file %s"
                        .formatted(
                                formats.time(copy.assignedAt()),
                                Formats.count(copy.round()),
                                copy.file()));
    }

    private Node upload(UploadedLead uploaded) {
        var upload = uploaded.distribution().upload();
        return Lines.of(
                upload.filename() + ", row " + Formats.count(uploaded.lead().draft().row()),
                "uploaded by %s, %s; %s"
                        .formatted(
                                upload.by(),
                                formats.time(upload.at()),
                                uploaded.lead().draft().address()));
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void search() {
        email.requestFocus();
        email.selectAll();
    }
}
