package org.leaddistribution.admin.mail;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.MailWords;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.NoteLine;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.OutboxQuery;
import org.leaddistribution.notice.PreviewingMail.MailPreview;
import org.leaddistribution.programs.MailSender;
import org.leaddistribution.programs.Program;

/// The mails of one state or of one distribution, latest due first, as a screen of the console.
public final class MailScreen extends ListScreen<OutboxEntry, OutboxQuery> {
    public static final String TITLE = "Mail";

    private static final OutboxQuery FIRST = OutboxQuery.of(NoticeState.PENDING);

    private final Works works;
    private final Supplier<MailSender> sender;
    private final Program.Id here;
    private final NoteLine note = new NoteLine("Looking which program sends mail…");
    private final MailSheet sheet;

    /// Of the distribution whose mails are shown alone; empty while those of all are.
    private final ReadOnlyObjectWrapper<String> of = new ReadOnlyObjectWrapper<>("");

    private @Nullable ComboBox<MailFilter> states;

    /// What the screen reads and does.
    ///
    /// @param mails [org.leaddistribution.notice.Outbox#page]
    /// @param preview [org.leaddistribution.notice.PreviewingMail#preview]
    /// @param sendAgain [org.leaddistribution.notice.SendingAgain#send]
    /// @param sendFailed [org.leaddistribution.notice.SendingAgain#sendFailed], of one distribution or all
    public record Works(
            BiFunction<OutboxQuery, PageRequest, Page<OutboxEntry>> mails,
            Function<OutboxEntry, MailPreview> preview,
            BiFunction<Actor, NoticeId, Boolean> sendAgain,
            SendingFailed sendFailed) {
        /// Sends all failed mails again.
        @FunctionalInterface
        public interface SendingFailed {
            /// @param of null for those of everything
            /// @return how many are due again
            long send(Actor actor, @Nullable DistributionId of);
        }
    }

    /// @param sender which program sends mail now
    /// @param here this program
    public MailScreen(
            Works works, Supplier<MailSender> sender, Program.Id here, ScreenContext context) {
        super(
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading mails", works.mails(), entry -> entry.notice().id()),
                        FIRST,
                        context.work()),
                "",
                context);
        this.works = works;
        this.sender = sender;
        this.here = here;
        this.sheet = new MailSheet(context, works.preview());
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-mail";
    }

    /// Shows all mails of one distribution: to its members, and of how its rounds ended.
    ///
    /// @param name of its file
    public void showOf(DistributionId distribution, String name) {
        of.set(name);
        ask(MailFilter.EVERY, distribution);
    }

    private void showOfEverything() {
        of.set("");
        ask(filterOf(asked()), null);
    }

    private void ask(MailFilter filter, @Nullable DistributionId distribution) {
        list().ask(filter.in(new OutboxQuery(null, null, distribution, null)));
        if (states != null) {
            states.setValue(filter);
        }
    }

    @Override
    public Parent build() {
        var screen = new VBox();
        var sheets = sheets(screen);
        states =
                bar().addChoice(
                                "State of the mails",
                                filterOf(asked()),
                                List.of(MailFilter.values()),
                                MailFilter::label,
                                filter -> list().ask(filter.in(asked())));
        states.setId("mail-states");
        bar().addLabel(chosenDistribution());
        bar().addAction(sendingAllAgain());
        offerCsv("mails.csv", columns());
        screen.getChildren()
                .add(
                        new ScreenHeader(
                                TITLE, "What people are told, and whether it has reached them"));
        note.setId("mail-sender");
        screen.getChildren().addAll(note, bar(), table(sheets));
        return sheets;
    }

    @Override
    public void refresh() {
        readSender();
        super.refresh();
    }

    @Override
    public void keepFresh() {
        readSender();
        super.keepFresh();
    }

    private void readSender() {
        context()
                .work()
                .start(
                        Job.passing("Looking which program sends mail", sender::get),
                        Watcher.of(this::tell, why -> note.say(Banner.Tone.WARNING, why)));
    }

    private void tell(MailSender found) {
        boolean waits = found instanceof MailSender.Nobody;
        note.say(waits ? Banner.Tone.WARNING : Banner.Tone.INFO, found.sentence(here));
    }

    private OutboxQuery asked() {
        return list().queryProperty().get();
    }

    private static MailFilter filterOf(OutboxQuery query) {
        return List.of(MailFilter.values()).stream()
                .filter(filter -> filter.in(query).equals(query))
                .findFirst()
                .orElse(MailFilter.EVERY);
    }

    private Node chosenDistribution() {
        var all = FilterBar.action("mails-of-all", "", "fth-x", this::showOfEverything);
        all.setMnemonicParsing(false);
        all.textProperty().bind(of.map(name -> "Of " + name));
        all.setTooltip(new Tooltip("Show the mails of everything"));
        all.accessibleTextProperty()
                .bind(of.map(name -> "Of " + name + ". Show the mails of everything"));
        all.setMinWidth(0);
        all.setMaxWidth(260);
        Nodes.showWhile(of.isNotEqualTo(""), all);
        return all;
    }

    private Button sendingAllAgain() {
        var all =
                FilterBar.action(
                        "send-failed",
                        "Send all again…",
                        "fth-send",
                        () -> {
                            var changes = changes();
                            sendingFailed()
                                    .ask(changes.context(), changes.refresh(), changes.told());
                        });
        all.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        asked().state() != NoticeState.DEAD
                                                || list().rows().isEmpty(),
                                list().queryProperty(),
                                list().rows()));
        all.setTooltip(new Tooltip("All that failed, once that state is chosen"));
        Nodes.onlyForWriters(context().rights(), all);
        return all;
    }

    private ConfirmedAction<Long> sendingFailed() {
        var place = list().placeProperty().get();
        var mails = Formats.count(place == null ? 0 : place.totalCount(), "mail", "mails");
        var distribution = asked().distribution();
        return new ConfirmedAction<>(
                new Question(
                        "Send %s again?".formatted(mails),
                        "Everybody whose mail failed%s is written to once more, as soon as a mail server takes it."
                                .formatted(of.get().isEmpty() ? "" : " of " + of.get()),
                        "Send again",
                        "Leave"),
                "Sending failed mails again",
                actor -> works.sendFailed().send(actor, distribution),
                due ->
                        Banner.success(
                                Formats.count(due, "mail waits", "mails wait")
                                        + " to be sent again",
                                "What fails once more is listed here again."),
                "The mails were not sent again");
    }

    private Node table(SheetPane sheets) {
        var nothingWaits =
                new EmptyState.Words(
                        "fth-mail",
                        "No mail waits",
                        "What was sent or failed can be chosen above.");
        var none =
                new EmptyState.Words(
                        "fth-mail",
                        "No mails of this state",
                        "Choose another state above, or the mails of everything.");
        var isAnother = list().queryProperty().map(query -> !query.equals(FIRST));
        return new PagedTable<>(
                "mails",
                list(),
                columns(),
                PagedTable.Order.fixed(),
                new PagedTable.Rows<>("mail", entry -> show(entry, sheets), this::menuOf),
                EmptyState.of(isAnother, nothingWaits, none, new Region()),
                context());
    }

    private void show(OutboxEntry entry, SheetPane sheets) {
        var changes = changes();
        Runnable again =
                () ->
                        sendingAgain(entry)
                                .ask(
                                        context(),
                                        changes.refresh(),
                                        banner -> {
                                            sheets.close();
                                            changes.told().accept(banner);
                                        });
        sheet.show(entry, sheets, mayBeSentAgain(entry) ? again : null);
    }

    private List<Column<OutboxEntry, Void>> columns() {
        return List.of(
                Column.<OutboxEntry, Void>words(
                                "Due", 140, entry -> context().formats().time(entry.due()))
                        .neverCut(),
                Column.<OutboxEntry, Void>words("State", 96, entry -> entry.state().label())
                        .withDot(MailScreen::dot, entry -> entry.state().label())
                        .neverCut(),
                Column.words("To", 170, entry -> MailWords.to(entry.notice())),
                Column.words("About", 240, entry -> MailWords.about(entry.notice())),
                Column.<OutboxEntry, Void>number(
                                "Failed tries", 84, entry -> (long) entry.attempts())
                        .spare(),
                Column.words("Last error", 220, MailScreen::error));
    }

    private static String dot(OutboxEntry entry) {
        return switch (entry.state()) {
            case PENDING -> "status-queued";
            case SENDING -> "status-processing";
            case SENT -> "status-completed";
            case SKIPPED -> "status-none";
            case DEAD -> "status-failed";
        };
    }

    private static String error(OutboxEntry entry) {
        return entry.lastError() == null ? "" : entry.lastError();
    }

    private boolean mayBeSentAgain(OutboxEntry entry) {
        boolean over = entry.state() == NoticeState.SENT || entry.state() == NoticeState.DEAD;
        return over && context().rights() == Rights.WRITE;
    }

    private List<MenuItem> menuOf(OutboxEntry entry) {
        return mayBeSentAgain(entry)
                ? List.of(changes().item("Send again…", "fth-send", sendingAgain(entry)))
                : List.of();
    }

    private ConfirmedAction<Boolean> sendingAgain(OutboxEntry entry) {
        var about = MailWords.about(entry.notice());
        var to = MailWords.to(entry.notice());
        return new ConfirmedAction<>(
                new Question(
                        "Send this mail again?",
                        "\"%s\" goes once more to %s.".formatted(about, to),
                        "Send again",
                        "Leave"),
                "Sending a mail again",
                actor -> works.sendAgain().apply(actor, entry.notice().id()),
                due ->
                        due
                                ? Banner.success("The mail waits to be sent again", about)
                                : Banner.info(
                                        "The mail is on its way already", "Refresh the list."),
                "The mail was not sent again");
    }
}
