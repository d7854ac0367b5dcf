package org.leaddistribution.admin.mail;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.notice.MailBody;
import org.leaddistribution.notice.PreviewingMail;
import org.leaddistribution.notice.PreviewingMail.Letter;
import org.leaddistribution.notice.PreviewingMail.MailPreview;

/// A mail as its reader sees it, either as programs show it that know HTML, or as plain text.
final class MailLetter {
    private MailLetter() {}

    static List<Node> of(MailPreview preview) {
        return switch (preview) {
            case MailPreview.Now(var letter) ->
                    read(letter, "This is how it would read if it were sent now.");
            case MailPreview.Sent(var letter) ->
                    read(
                            letter,
                            "This is how it read, written anew from what is stored. What it tells of"
                                    + " may have changed since.");
            case MailPreview.NotWanted(var why) ->
                    List.of(Nodes.note(Banner.Tone.INFO, "Nobody would be told now. " + why));
            case MailPreview.Undeliverable(var why) -> List.of(Nodes.note(Banner.Tone.DANGER, why));
        };
    }

    private static List<Node> read(Letter letter, String honest) {
        var plain = plain(letter);
        var formatted = formatted(letter.body());
        var sides = new ToggleGroup();
        var asFormatted = side("letter-formatted", "Formatted", sides);
        var asPlain = side("letter-plain", "Plain text", sides);
        asFormatted.setSelected(true);
        Nodes.showWhile(asFormatted.selectedProperty(), formatted);
        Nodes.showWhile(asPlain.selectedProperty(), plain);
        var choice = new HBox(asFormatted, asPlain);
        choice.getStyleClass().add("looks");
        choice.setMaxWidth(Region.USE_PREF_SIZE);
        var nodes = new ArrayList<Node>();
        nodes.add(Lines.minor(honest + hidden(letter)));
        nodes.add(choice);
        nodes.add(new VBox(head(letter), formatted, plain));
        nodes.getLast().getStyleClass().add("letter");
        return nodes;
    }

    private static String hidden(Letter letter) {
        boolean hasSecret =
                letter.body().parts().stream()
                        .anyMatch(
                                part ->
                                        part instanceof MailBody.Link(_, var to)
                                                && to.getPath()
                                                        .endsWith("/" + PreviewingMail.MASK));
        return hasSecret
                ? " The secret of its link is its reader's alone: here “%s” stands for it."
                        .formatted(PreviewingMail.MASK)
                : "";
    }

    /// One of both is always chosen.
    private static ToggleButton side(String id, String text, ToggleGroup sides) {
        var side = new ToggleButton(text);
        side.setId(id);
        side.getStyleClass().add("look");
        side.setToggleGroup(sides);
        side.selectedProperty()
                .subscribe(
                        isChosen -> {
                            if (!isChosen && sides.getSelectedToggle() == null) {
                                side.setSelected(true);
                            }
                        });
        return side;
    }

    private static Node head(Letter letter) {
        var subject = wrapped(letter.subject());
        subject.setId("letter-subject");
        subject.getStyleClass().add("strong");
        var head = new VBox(subject, Lines.minor("To " + letter.to()));
        head.getStyleClass().add("letter-head");
        return head;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node formatted(MailBody body) {
        var parts = new VBox();
        parts.setId("letter-body");
        parts.getStyleClass().add("letter-body");
        body.parts().forEach(part -> parts.getChildren().add(shown(part)));
        return parts;
    }

    private static Node shown(MailBody.Part part) {
        return switch (part) {
            case MailBody.Paragraph(var text) -> wrapped(text);
            case MailBody.Facts(var facts) -> {
                var list = new VBox();
                facts.forEach(
                        fact ->
                                list.getChildren()
                                        .add(
                                                wrapped(
                                                        "•  %s: %s"
                                                                .formatted(
                                                                        fact.label(),
                                                                        fact.value()))));
                yield list;
            }
            case MailBody.Link(var label, var to) -> {
                var link = wrapped(label);
                link.getStyleClass().add("letter-link");
                yield new VBox(link, Lines.minor(to.toString()));
            }
        };
    }

    private static Node plain(Letter letter) {
        var text = new TextArea(letter.text());
        text.setId("letter-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText("The mail as plain text");
        text.setPrefRowCount((int) Math.min(24, letter.text().lines().count() + 4));
        return text;
    }
}
