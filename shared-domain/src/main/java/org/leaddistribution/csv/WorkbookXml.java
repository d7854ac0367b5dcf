package org.leaddistribution.csv;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Goes through a part of a workbook from element to element, in flat memory whatever is in it.
///
/// Entities are none of a workbook: a part that declares any is refused. Whatever is wrong with the XML is a
/// fault of the file. Not for several threads.
final class WorkbookXml implements Closeable {
    private static final int DEEPEST = 64;
    private static final int ATTRIBUTES = 200;

    private final InputStream part;
    private final XMLStreamReader reader;
    private final Names names = new Names();
    private final StringBuilder text = new StringBuilder();
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int depth;

    /// That begins or ends here, without its prefix.
    private String element = "";

    /// How many attributes the element has that begins here.
    private int attributes;

    /// Theirs, and behind them those of elements before it.
    private final @Nullable String[] attributeNames = new @Nullable String[ATTRIBUTES];

    private final @Nullable String[] attributePrefixes = new @Nullable String[ATTRIBUTES];

    WorkbookXml(InputStream part) {
        this.part = part;
        this.reader = opened(part);
    }

    /// By a parser of its own, which keeps the names of this part and no other. Of the encodings that XML may
    /// have, UTF-8 is the one that workbooks are in, whatever they say.
    private static XMLStreamReader opened(InputStream part) {
        var text =
                new InputStreamReader(
                        new WorkbookPieces(part), StandardCharsets.UTF_8.newDecoder());
        try {
            return new InputFactoryImpl().createXMLStreamReader(text);
        } catch (XMLStreamException | RuntimeException fault) {
            throw translated(fault);
        }
    }

    /// Goes to where the next element begins or ends; false behind the last.
    boolean next() {
        while (hasNext()) {
            step();
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String name) {
        return event == XMLStreamConstants.START_ELEMENT && isSame(element, name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && isSame(element, name);
    }

    /// Of the element that begins here, whatever its namespace; null where it has none.
    @Nullable String attribute(String name) {
        for (int i = 0; i < attributes; i++) {
            if (isSame(attributeNames[i], name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The parser gives each name as one object, as the compiler does.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable String name, @Nullable String other) {
        return name == other;
    }

    boolean isTrue(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /// The text of the element that begins here, to its end; of a very long one the beginning.
    String text() {
        text.setLength(0);
        addText();
        return text.toString();
    }

    /// The same of an element that holds text in pieces, but for how it is pronounced.
    String richText() {
        text.setLength(0);
        int outside = depth - 1;
        while (depth > outside && next()) {
            if (begins("t")) {
                addText();
            } else if (begins("rPh")) {
                skip();
            }
        }
        return text.toString();
    }

    private void addText() {
        int outside = depth - 1;
        while (depth > outside && hasNext()) {
            step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                addCharacters();
            }
        }
    }

    private void addCharacters() {
        try {
            var characters = reader.getTextCharacters();
            int room = CsvLimits.FIELD + 1 - text.length();
            text.append(characters, reader.getTextStart(), Math.min(room, reader.getTextLength()));
        } catch (RuntimeException fault) {
            throw translated(fault);
        }
    }

    /// Goes to the end of the element that begins here.
    void skip() {
        int outside = depth - 1;
        while (depth > outside && hasNext()) {
            step();
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    private boolean hasNext() {
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    private void step() {
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException fault) {
            throw translated(fault);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                requirePlain();
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                attributes = 0;
                element = reader.getLocalName();
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.add("", reader.getPITarget());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw WorkbookFaults.broken("it declares a type of document");
            default -> {}
        }
    }

    private void requirePlain() {
        attributes = reader.getAttributeCount();
        if (depth > DEEPEST || attributes > ATTRIBUTES) {
            throw noTable();
        }
        element = reader.getLocalName();
        names.add(reader.getPrefix(), element);
        for (int i = 0; i < attributes; i++) {
            requirePlain(i, reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add("xmlns", reader.getNamespacePrefix(i));
            names.add("", reader.getNamespaceURI(i));
        }
    }

    /// An element's attributes are often those of one before it.
    private void requirePlain(int attribute, String prefix, String name) {
        if (!isSame(name, attributeNames[attribute])
                || !isSame(prefix, attributePrefixes[attribute])) {
            names.add(prefix, name);
            attributeNames[attribute] = name;
            attributePrefixes[attribute] = prefix;
        }
    }

    private static RuntimeException noTable() {
        return WorkbookFaults.broken("a part of it is no table");
    }

    /// The parser has a number of exceptions for broken XML, unchecked ones among them, and wraps those of what
    /// it reads.
    private static RuntimeException translated(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReadingEnded ours) {
                return ours;
            }
            if (cause instanceof IOException failed && !isOfTheFile(failed)) {
                return new UncheckedIOException("The workbook cannot be read", failed);
            }
        }
        return WorkbookFaults.broken("a part of it is cut short or damaged");
    }

    /// Whether what could not be read is broken, as distinct from the disk that it is on.
    static boolean isOfTheFile(IOException failed) {
        return failed instanceof ZipException
                || failed instanceof EOFException
                || failed instanceof CharacterCodingException;
    }

    /// The names in a part, of namespaces too: the parser keeps each for the whole reading, so they must be few
    /// and short.
    private static final class Names {
        private static final int MOST = 1_000;
        private static final int LONGEST = 1_000;
        private static final int RECENT = 64;

        private final Set<String> all = new HashSet<>();

        /// Names that are among them, each where its hash says, as the parser gives them again and again.
        private final @Nullable String[] recent = new @Nullable String[RECENT];

        private final @Nullable String[] recentPrefixes = new @Nullable String[RECENT];

        void add(String prefix, String name) {
            int place = (name.hashCode() ^ 31 * prefix.hashCode()) & RECENT - 1;
            if (!isSame(name, recent[place]) || !isSame(prefix, recentPrefixes[place])) {
                requireFew(prefix, name);
                recent[place] = name;
                recentPrefixes[place] = prefix;
            }
        }

        private void requireFew(String prefix, String name) {
            all.add(prefix + ':' + name);
            if (all.size() > MOST || prefix.length() + name.length() > LONGEST) {
                throw noTable();
            }
        }
    }
}
