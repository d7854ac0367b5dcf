package org.leaddistribution.admin.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.MailWords;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.admin.fx.SheetPane.Sheet;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.PreviewingMail.MailPreview;

/// All about one mail: what became of it, what to do, and the mail as its reader sees it.
final class MailSheet {
    private final ScreenContext context;
    private final Function<OutboxEntry, MailPreview> preview;

    /// @param preview [org.leaddistribution.notice.PreviewingMail#preview]
    MailSheet(ScreenContext context, Function<OutboxEntry, MailPreview> preview) {
        this.context = context;
        this.preview = preview;
    }

    /// @param sendAgain null where that cannot be done
    void show(OutboxEntry entry, SheetPane sheets, @Nullable Runnable sendAgain) {
        var letter = new VBox(waiting());
        letter.setId("letter");
        letter.getStyleClass().add("stack");
        var content =
                new VBox(
                        Facts.of(facts(entry)),
                        MailWords.advice(entry, context.formats()),
                        Lines.title("As its reader sees it"),
                        letter);
        content.getStyleClass().add("sheet-form");
        sheets.show(
                new Sheet(
                        MailWords.about(entry.notice()),
                        content,
                        sendAgain == null ? null : foot(sendAgain),
                        null,
                        () -> true));
        read(entry, letter);
    }

    private static Node waiting() {
        var circle = new ProgressIndicator();
        circle.getStyleClass().add("tiny-progress");
        return circle;
    }

    private static Node foot(Runnable sendAgain) {
        Button again = FilterBar.action("send-again", "Send again…", "fth-send", sendAgain);
        var foot = new HBox(again);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }

    private void read(OutboxEntry entry, VBox letter) {
        context.work()
                .start(
                        Job.passing("Reading the mail", () -> preview.apply(entry)),
                        Watcher.of(
                                found -> letter.getChildren().setAll(MailLetter.of(found)),
                                why ->
                                        letter.getChildren()
                                                .setAll(
                                                        Nodes.note(
                                                                Banner.Tone.DANGER,
                                                                "The mail cannot be shown. "
                                                                        + why))));
    }

    private List<Fact> facts(OutboxEntry entry) {
        var formats = context.formats();
        var sent = entry.sent();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Kind", MailWords.kind(entry.notice())));
        facts.add(new Fact("To", MailWords.to(entry.notice())));
        facts.add(new Fact("State", entry.state().label()));
        facts.add(new Fact("Due", formats.time(entry.due())));
        if (sent != null) {
            facts.add(new Fact("Sent", formats.time(sent.at()) + ", to " + sent.to()));
        }
        facts.add(new Fact("Failed tries", Formats.count(entry.attempts())));
        if (entry.lastError() != null) {
            facts.add(new Fact("Last error", entry.lastError()));
        }
        return facts;
    }
}
