package org.leaddistribution.notice;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/// What a mail says, once; it is written out as plain text and as simple HTML.
public record MailBody(List<Part> parts) {
    public MailBody {
        parts = List.copyOf(parts);
    }

    static MailBody of(Part... parts) {
        return new MailBody(List.of(parts));
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n\n", "", "\n"));
    }

    public String html() {
        return parts.stream()
                .map(Part::html)
                .collect(
                        Collectors.joining(
                                "\n",
                                "<!DOCTYPE html>\n<html lang=\"en\"><body>\n",
                                "\n</body></html>\n"));
    }

    /// A piece of a mail.
    public sealed interface Part {
        String text();

        String html();
    }

    public record Paragraph(String text) implements Part {
        @Override
        public String html() {
            return "<p>" + escaped(text) + "</p>";
        }
    }

    /// A list of what is so.
    public record Facts(List<Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }

        static Facts of(Fact... facts) {
            return new Facts(List.of(facts));
        }

        @Override
        public String text() {
            return facts.stream()
                    .map(fact -> fact.label() + ": " + fact.value())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String html() {
            return facts.stream()
                    .map(fact -> "<li>" + fact.label() + ": " + escaped(fact.value()) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
        }
    }

    public record Fact(String label, String value) {
        Fact(String label, long value) {
            this(label, Long.toString(value));
        }
    }

    /// @param label what is read where links can be followed
    public record Link(String label, URI to) implements Part {
        @Override
        public String text() {
            return label + ":\n" + to;
        }

        @Override
        public String html() {
            return "<p><a href=\"" + escaped(to.toString()) + "\">" + escaped(label) + "</a></p>";
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
