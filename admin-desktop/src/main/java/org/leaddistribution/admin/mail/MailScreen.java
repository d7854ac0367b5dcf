package org.leaddistribution.admin.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.admin.fx.SheetPane.Sheet;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox.OutboxEntry;

/// The mails of one state, latest due first, as a screen of the console.
public final class MailScreen extends ListScreen<OutboxEntry, NoticeState> {
    public static final String TITLE = "Mail";

    private final BiFunction<Actor, NoticeId, Boolean> sendAgain;
    private final Server server;

    /// Whether there is a mail server to send by.
    public enum Server {
        THERE,
        NOT_SET
    }

    /// @param mails [org.leaddistribution.notice.Outbox#page]
    /// @param sendAgain [org.leaddistribution.notice.SendingAgain#send]
    public MailScreen(
            BiFunction<NoticeState, PageRequest, Page<OutboxEntry>> mails,
            BiFunction<Actor, NoticeId, Boolean> sendAgain,
            Server server,
            ScreenContext context) {
        super(
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading mails", mails, entry -> entry.notice().id()),
                        NoticeState.PENDING,
                        context.work()),
                "",
                context);
        this.sendAgain = sendAgain;
        this.server = server;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-mail";
    }

    @Override
    public Parent build() {
        var screen = new VBox();
        var sheets = sheets(screen);
        bar().addChoice(
                        "State of the mails",
                        NoticeState.PENDING,
                        List.of(NoticeState.values()),
                        NoticeState::label,
                        list()::ask);
        offerCsv("mails.csv", columns());
        screen.getChildren()
                .add(
                        new ScreenHeader(
                                TITLE, "What people are told, and whether it has reached them"));
        if (server == Server.NOT_SET) {
            screen.getChildren()
                    .add(
                            Nodes.note(
                                    Banner.Tone.WARNING,
                                    "This program has no mail server: mails wait until a program with"
                                            + " LEADS_SMTP_URL runs."));
        }
        screen.getChildren().addAll(bar(), table(sheets));
        return sheets;
    }

    private Node table(SheetPane sheets) {
        var nothingWaits =
                new EmptyState.Words(
                        "fth-mail",
                        "No mail waits",
                        "What was sent or failed can be chosen above.");
        var none =
                new EmptyState.Words(
                        "fth-mail", "No mails of this state", "Choose another state above.");
        var isAnother = list().queryProperty().map(state -> state != NoticeState.PENDING);
        return new PagedTable<>(
                "mails",
                list(),
                columns(),
                PagedTable.Order.fixed(),
                new PagedTable.Rows<>("mail", entry -> show(entry, sheets), this::menuOf),
                EmptyState.of(isAnother, nothingWaits, none, new Region()),
                context().dialogs());
    }

    private void show(OutboxEntry entry, SheetPane sheets) {
        sheets.show(Sheet.of(MailWords.about(entry.notice()), all(entry)));
    }

    private List<Column<OutboxEntry, Void>> columns() {
        return List.of(
                Column.<OutboxEntry, Void>words(
                                "Due", 140, entry -> context().formats().time(entry.due()))
                        .neverCut(),
                Column.words("To", 170, entry -> MailWords.to(entry.notice())),
                Column.words("About", 260, entry -> MailWords.about(entry.notice())),
                Column.number("Failed tries", 90, entry -> (long) entry.attempts()),
                Column.words("Last error", 240, MailScreen::error));
    }

    private static String error(OutboxEntry entry) {
        return entry.lastError() == null ? "" : entry.lastError();
    }

    private VBox all(OutboxEntry entry) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("To", MailWords.to(entry.notice())));
        facts.add(new Fact("State", entry.state().label()));
        facts.add(new Fact("Due", context().formats().time(entry.due())));
        facts.add(new Fact("Failed tries", Formats.count(entry.attempts())));
        if (entry.lastError() != null) {
            facts.add(new Fact("Last error", entry.lastError()));
        }
        var content = new VBox(Facts.of(facts));
        content.getStyleClass().add("sheet-form");
        return content;
    }

    private List<MenuItem> menuOf(OutboxEntry entry) {
        boolean over = entry.state() == NoticeState.SENT || entry.state() == NoticeState.DEAD;
        return over && context().rights() == Rights.WRITE
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
                actor -> sendAgain.apply(actor, entry.notice().id()),
                due ->
                        due
                                ? Banner.success("The mail waits to be sent again", about)
                                : Banner.info(
                                        "The mail is on its way already", "Refresh the list."),
                "The mail was not sent again");
    }
}
