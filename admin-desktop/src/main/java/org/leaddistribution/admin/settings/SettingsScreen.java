package org.leaddistribution.admin.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.leaddistribution.admin.fx.AccountFields;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.FormModel;
import org.leaddistribution.admin.fx.FormModel.Outcome;
import org.leaddistribution.admin.fx.FormSheet;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.check.CheckingInvariants.CheckSummary;
import org.leaddistribution.check.Violation;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Programs.KnownProgram;
import org.leaddistribution.settings.Settings;

/// What is in force, whether the portal answers, a test mail and a check of all data, as a screen of the console.
public final class SettingsScreen implements Screen {
    public static final String TITLE = "Settings";
    private static final String TEST_MAIL = "Send a test mail";

    private static final int MOST_SHOWN = 20;

    private final Settings settings;
    private final Path log;
    private final Works works;
    private final ScreenContext context;
    private final ProgramsCard programs;
    private final ObjectProperty<Banner> result = new SimpleObjectProperty<>(Banner.NONE);
    private final ReadOnlyObjectWrapper<String> portalAnswers = new ReadOnlyObjectWrapper<>("…");
    private final SimpleBooleanProperty isChecking = new SimpleBooleanProperty();
    private final VBox violations = new VBox();
    private Runnable askingForMail = () -> {};

    /// What the screen can try.
    ///
    /// @param portalAnswers whether a portal answers at this address; takes a few seconds at most
    /// @param testMail [org.leaddistribution.notice.SendingTestMail#send]
    /// @param check [org.leaddistribution.check.CheckingInvariants#check]
    /// @param programs [org.leaddistribution.programs.Programs#all]
    /// @param here the program that asks
    public record Works(
            Predicate<URI> portalAnswers,
            BiFunction<Actor, MailAddress, SendOutcome> testMail,
            Function<Consumer<Violation>, CheckSummary> check,
            Supplier<List<KnownProgram>> programs,
            Program.Id here) {}

    /// @param log where this console writes what happens
    public SettingsScreen(Settings settings, Path log, Works works, ScreenContext context) {
        this.settings = settings;
        this.log = log;
        this.works = works;
        this.context = context;
        this.programs =
                new ProgramsCard(
                        new ProgramsCard.RunningPrograms(works.programs(), works.here()), context);
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-settings";
    }

    @Override
    public Rights needs() {
        return Rights.WRITE;
    }

    @Override
    public void reopen(String form) {
        if (form.equals(TEST_MAIL)) {
            askingForMail.run();
        }
    }

    @Override
    public Parent build() {
        var screen = new VBox();
        var sheets = new SheetPane(screen);
        askingForMail = () -> askForMail(sheets);
        var cards =
                new VBox(
                        Lines.minor(SettingsWords.changed(settings)),
                        database(),
                        programs(),
                        portal(),
                        mail(sheets),
                        days(),
                        rules(),
                        violations);
        cards.setId("settings");
        cards.getStyleClass().add("settings-cards");
        violations.setId("violations");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        screen.getStyleClass().add("screen");
        screen.getChildren()
                .addAll(new ScreenHeader(TITLE, "What is in force, and whether it works"), scroll);
        return sheets;
    }

    private Node database() {
        var facts = new ArrayList<>(SettingsWords.database(settings.storage()));
        facts.addAll(SettingsWords.files(log));
        var check = FilterBar.action("check-data", "Check the data", "fth-shield", this::check);
        check.setTooltip(
                new Tooltip(
                        "Looks at every lead, copy and file, and whether each promise holds; changes"
                                + " nothing"));
        check.disableProperty().bind(isChecking);
        return card("Data", Facts.of(facts), check);
    }

    private Node programs() {
        return card("Programs", programs.view());
    }

    private Node portal() {
        var answers = new Label();
        answers.setId("portal-answers");
        answers.textProperty().bind(portalAnswers);
        return card("Portal", new VBox(Facts.of(SettingsWords.portal(settings.portal())), answers));
    }

    private Node mail(SheetPane sheets) {
        var test =
                FilterBar.action(
                        "test-mail", "Send a test mail…", "fth-send", () -> askForMail(sheets));
        var sender = new Label();
        sender.setId("mail-sender");
        sender.setWrapText(true);
        sender.textProperty().bind(programs.senderProperty());
        return card("Mail", new VBox(Facts.of(SettingsWords.mail(settings.mail())), sender), test);
    }

    private Node days() {
        return card("Days and weeks", Facts.of(SettingsWords.days(settings.zone())));
    }

    private static Node rules() {
        return card("Who gets how many", Facts.of(SettingsWords.rules()));
    }

    private static Node card(String title, Node facts, Button... acts) {
        HBox.setHgrow(facts, Priority.ALWAYS);
        var line = new HBox(facts);
        line.getChildren().addAll(acts);
        var card = new VBox(Lines.title(title), line);
        card.getStyleClass().addAll("card-surface", "chart-card");
        return card;
    }

    private void askForMail(SheetPane sheets) {
        var to = AccountFields.email("", "The mail goes there at once.");
        var model =
                new FormModel(
                        List.of(to),
                        outcome ->
                                MailAddress.of(to.value().strip())
                                        .ifPresentOrElse(
                                                address -> send(address, outcome),
                                                () ->
                                                        outcome.refused(
                                                                to,
                                                                "No mail can be sent to this address.")));
        FormSheet.open(TEST_MAIL, "Send", model, sheets, context);
    }

    private void send(MailAddress to, Outcome outcome) {
        context.work()
                .start(
                        Job.lasting(
                                "Sending a test mail",
                                _ ->
                                        works.testMail()
                                                .apply(
                                                        new Actor(
                                                                context.sessionCheck()
                                                                        .requireAdmin()),
                                                        to)),
                        Watcher.of(sent -> tell(sent, to, outcome), outcome::failed));
    }

    private void tell(SendOutcome sent, MailAddress to, Outcome outcome) {
        switch (sent) {
            case SendOutcome.Sent _ -> {
                outcome.saved();
                result.set(
                        Banner.success(
                                "The test mail is sent",
                                "The mail server has taken it for " + to.value() + "."));
            }
            case SendOutcome.Failed failed ->
                    outcome.failed(
                            "It failed at %s: %s"
                                    .formatted(failed.step().label(), failed.reason()));
        }
    }

    private void check() {
        var first = new ArrayList<Violation>();
        isChecking.set(true);
        violations.getChildren().clear();
        context.work()
                .start(
                        Job.lasting(
                                "Checking the data",
                                _ -> works.check().apply(found -> keep(found, first))),
                        Watcher.of(
                                summary -> {
                                    isChecking.set(false);
                                    tell(summary, first);
                                },
                                why -> {
                                    isChecking.set(false);
                                    result.set(Banner.danger("The check did not end", why));
                                }));
    }

    /// Data that is broken may be broken in a million places.
    private static void keep(Violation found, List<Violation> first) {
        if (first.size() < MOST_SHOWN) {
            first.add(found);
        }
    }

    private void tell(CheckSummary summary, List<Violation> first) {
        var looked =
                "%s, %s and %s were looked at."
                        .formatted(
                                Formats.count(summary.leads(), "lead", "leads"),
                                Formats.count(summary.assignments(), "copy", "copies"),
                                Formats.count(summary.files(), "file", "files"));
        if (first.isEmpty()) {
            result.set(Banner.success("Every promise holds", looked));
            return;
        }
        result.set(
                Banner.danger(
                        Formats.count(
                                summary.violations(), "promise is broken", "promises are broken"),
                        looked + " The operator is to run ./leads repair."));
        first.stream()
                .map(one -> Nodes.note(Banner.Tone.DANGER, one.what()))
                .forEach(violations.getChildren()::add);
        long others = summary.violations() - first.size();
        if (others > 0) {
            violations.getChildren().add(Lines.minor("and " + Formats.count(others) + " more"));
        }
    }

    @Override
    public void keepFresh() {
        programs.keepFresh();
    }

    @Override
    public void refresh() {
        programs.keepFresh();
        var address = SettingsWords.addressOf(settings.portal());
        context.work()
                .start(
                        Job.passing("Asking the portal", () -> works.portalAnswers().test(address)),
                        Watcher.of(
                                answers ->
                                        portalAnswers.set(
                                                answers
                                                        ? "It answers."
                                                        : "Nothing answers there. ./leads portal starts it."),
                                portalAnswers::set));
    }

    @Override
    public List<BannerPane> news() {
        return List.of(BannerPane.showing(result));
    }
}
