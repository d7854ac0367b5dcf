package org.leaddistribution.admin.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.leaddistribution.accounts.ImportOutcome;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.accounts.ImportingMembers;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.SheetPane.Sheet;
import org.leaddistribution.admin.members.ImportPreview.Kind;
import org.leaddistribution.admin.members.ImportPreview.Row;
import org.leaddistribution.admin.members.ImportPreview.RowQuery;
import org.leaddistribution.admin.members.MemberImport.Stage;
import org.leaddistribution.admin.members.MemberImport.Use;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.Warning;

/// What a file of members would change, row by row, before any of it is.
public final class ImportScreen extends ListScreen<Row, RowQuery> {
    public static final String TITLE = "Import members";

    private final MemberImport model;
    private final Ways ways;

    /// Reads a file of this machine and looks at it or stores it.
    @FunctionalInterface
    public interface Importing {
        /// @param storing hears what is being stored; what it throws leaves everything as it was
        /// @throws IOException when the file cannot be read; the message says why
        ImportOutcome run(
                Path file, Actor actor, Mode mode, Wish wish, ImportingMembers.Watcher storing)
                throws IOException;
    }

    /// Where it leads.
    ///
    /// @param show brings this screen to the front
    /// @param back to the members
    public record Ways(Runnable show, Runnable back) {}

    public ImportScreen(Importing importing, Ways ways, ScreenContext context) {
        this(new MemberImport(importing, context), ways, context);
    }

    private ImportScreen(MemberImport model, Ways ways, ScreenContext context) {
        super(
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading the preview",
                                (query, request) ->
                                        model.previewProperty().get().page(query, request),
                                Row::number),
                        RowQuery.ALL,
                        context.work()),
                "User name or what changes",
                context);
        this.model = model;
        this.ways = ways;
        model.previewProperty().subscribe(_ -> list().refresh());
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-upload";
    }

    @Override
    public Rights needs() {
        return Rights.WRITE;
    }

    @Override
    public Entrance entrance() {
        return Entrance.OTHER_SCREENS;
    }

    @Override
    public String place() {
        return MembersScreen.TITLE;
    }

    /// Lets a file be chosen, and shows what it would change.
    public void choose() {
        context().dialogs().chooseTable("Choose a file of members").ifPresent(this::take);
    }

    private void take(Path file) {
        ways.show().run();
        model.choose(file, changes().told());
    }

    /// The members may have changed.
    @Override
    public void refresh() {
        model.look(changes().told());
    }

    /// What was shown stays until a person asks anew: storing compares it with what then is.
    @Override
    public void keepFresh() {
        // nothing of it changes by itself
    }

    @Override
    public Parent build() {
        bar().onSearch(text -> list().ask(new RowQuery(text, list().queryProperty().get().kind())));
        bar().addChoice(
                        "What the file is",
                        model.use(),
                        List.of(Use.values()),
                        Use::label,
                        use -> model.take(use, changes().told()));
        bar().addFilter(
                        "All rows",
                        Arrays.asList(Kind.values()),
                        Kind::label,
                        kind ->
                                list().ask(
                                                new RowQuery(
                                                        list().queryProperty().get().text(),
                                                        kind)));
        var screen = new VBox();
        var sheets = sheets(screen);
        var table =
                new PagedTable<>(
                        "import-rows",
                        list(),
                        columns(),
                        PagedTable.Order.fixed(),
                        new PagedTable.Rows<>(
                                "row", row -> sheets.show(whole(row)), _ -> List.of()),
                        nothing(),
                        context());
        screen.getChildren().addAll(header(), summary(), bar(), table);
        return sheets;
    }

    /// What may be cut in the table.
    private static Sheet whole(Row row) {
        var content =
                new VBox(
                        Facts.of(
                                List.of(
                                        new Fact("Row", row.place()),
                                        new Fact("What happens", row.kind().label()),
                                        new Fact(
                                                row.kind() == Kind.ERROR ? "Column" : "User name",
                                                row.who()))),
                        Lines.title(row.kind() == Kind.ERROR ? "What is wrong" : "What changes"),
                        Lines.text(row.what()));
        content.getStyleClass().add("sheet-form");
        return Sheet.of(row.kind().label(), content);
    }

    private static List<Column<Row, Void>> columns() {
        return List.of(
                Column.<Row, Void>words("Row", 100, Row::place).neverCut(),
                Column.<Row, Void>words("What happens", 120, row -> row.kind().label())
                        .neverCut()
                        .withDot(
                                row -> "import-" + row.kind().name().toLowerCase(Locale.ROOT),
                                row -> row.kind().label()),
                Column.words("Who", 150, Row::who),
                Column.words("What changes", 560, Row::what));
    }

    private Node header() {
        var back = FilterBar.action("import-back", "Members", "fth-chevron-left", ways.back());
        back.getStyleClass().add("flat");
        back.setTooltip(new Tooltip("Back to the list"));
        var name = new Label();
        name.getStyleClass().add("screen-title");
        name.textProperty()
                .bind(
                        model.fileProperty()
                                .map(file -> "Import " + MemberImport.name(file))
                                .orElse(TITLE));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var another = FilterBar.action("another-import", "Another file…", "fth-file", this::choose);
        another.getStyleClass().add("button-outlined");
        var header = new HBox(back, name, another, importing());
        header.getStyleClass().add("screen-header");
        return header;
    }

    private Button importing() {
        var button = FilterBar.action("import-now", "Import…", "fth-check", this::store);
        button.getStyleClass().add("accent");
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.stageProperty().get() != Stage.SHOWN
                                                || !model.previewProperty()
                                                        .get()
                                                        .changesSomething(),
                                model.stageProperty(),
                                model.previewProperty()));
        return button;
    }

    private void store() {
        model.store(ways.back(), changes().told());
    }

    private Node summary() {
        var figures = new Label();
        figures.setId("import-summary");
        figures.getStyleClass().add("import-summary");
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::figures, model.stageProperty(), model.previewProperty()));
        var notes = new VBox();
        notes.getStyleClass().add("import-notes");
        model.previewProperty().subscribe(preview -> notes.getChildren().setAll(notes(preview)));
        var summary = new VBox(figures, notes);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        return summary;
    }

    private String figures() {
        return switch (model.stageProperty().get()) {
            case LOOKING -> "Looking what it would change …";
            case UNREADABLE -> "Nothing is known of this file.";
            case SHOWN -> model.previewProperty().get().summary();
        };
    }

    private static List<Label> notes(ImportPreview preview) {
        if (preview.isRefused()) {
            return List.of(
                    Nodes.note(
                            Banner.Tone.DANGER,
                            "A file of members is imported whole or not at all. Correct what is"
                                    + " listed below and choose the file again."));
        }
        return preview.notices().stream()
                .map(Warning::message)
                .map(text -> Nodes.note(Banner.Tone.INFO, text))
                .toList();
    }

    private Node nothing() {
        var back = FilterBar.action("import-nothing", "Members", "fth-users", ways.back());
        return EmptyState.of(
                list().queryProperty().map(RowQuery::isFilter),
                new EmptyState.Words(
                        "fth-check",
                        "Nothing would change",
                        "All members of the file are as it has them."),
                new EmptyState.Words(
                        "fth-search", "No such row", "Search for less, or choose all rows."),
                back);
    }
}
