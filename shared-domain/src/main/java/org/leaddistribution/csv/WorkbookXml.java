package org.leaddistribution.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Goes through a part of a workbook from element to element, in flat memory whatever is in it.
///
/// Entities are none of a workbook: a part that declares any is refused. Whatever is wrong with the XML is a
/// fault of the file. Not for several threads.
final class WorkbookXml implements Closeable {
    /// Of any text, tag, comment and the like.
    static final int LONGEST_PIECE = 1 << 20;

    private static final int BUFFER = 1 << 15;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DEEPEST = 64;
    private static final int NAMES = 1_000;
    private static final int ATTRIBUTES = 200;

    /// Meant for documents that define entities, they would count every `&amp;`.
    private static final List<String> LIMITS_OF_ENTITIES =
            List.of(
                    "jdk.xml.totalEntitySizeLimit",
                    "jdk.xml.maxGeneralEntitySizeLimit",
                    "jdk.xml.entityReplacementLimit",
                    "jdk.xml.entityExpansionLimit");

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream part;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    WorkbookXml(InputStream part) {
        this.part = part;
        this.reader = reading(() -> FACTORY.createXMLStreamReader(text(new Pieces(part))));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LIMITS_OF_ENTITIES.forEach(limit -> factory.setProperty(limit, "0"));
        return factory;
    }

    /// Of the encodings that XML may have, UTF-8 is the one that workbooks are in.
    private static Reader text(InputStream part) {
        var text =
                new BufferedReader(
                        new InputStreamReader(part, StandardCharsets.UTF_8.newDecoder()), BUFFER);
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException failed) {
            throw translated(failed);
        }
    }

    /// Goes to where the next element begins or ends; false behind the last.
    boolean next() {
        while (hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /// Of the element that begins here, whatever its namespace; null where it has none.
    @Nullable String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    boolean isTrue(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /// The text of the element that begins here, to its end; of a very long one the beginning.
    String text() {
        var text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && hasNext()) {
            append(text, step());
        }
        return text.toString();
    }

    /// The same of an element that holds text in pieces, but for how it is pronounced.
    String richText() {
        var text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && next()) {
            if (begins("t")) {
                add(text, text());
            } else if (begins("rPh")) {
                skip();
            }
        }
        return text.toString();
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

    private void append(StringBuilder text, int event) {
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            add(text, reader.getText());
        }
    }

    private static void add(StringBuilder text, String more) {
        int room = CsvLimits.FIELD + 1 - text.length();
        text.append(more, 0, Math.min(room, more.length()));
    }

    private boolean hasNext() {
        return reading(reader::hasNext);
    }

    private int step() {
        int event = reading(reader::next);
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            requirePlain();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    /// Every name is kept for the whole reading, so they must be few.
    private void requirePlain() {
        int attributes = reader.getAttributeCount();
        names.add(reader.getLocalName());
        for (int i = 0; i < attributes; i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(String.valueOf(reader.getNamespacePrefix(i)));
        }
        if (depth > DEEPEST || attributes > ATTRIBUTES || names.size() > NAMES) {
            throw WorkbookFaults.broken("a part of it is no table");
        }
    }

    /// A step of the parser.
    @FunctionalInterface
    private interface Step<T> {
        T take() throws XMLStreamException;
    }

    private static <T> T reading(Step<T> step) {
        try {
            return step.take();
        } catch (ReadingEnded ours) {
            throw ours;
        } catch (XMLStreamException fault) {
            throw translated(fault.getNestedException());
        } catch (RuntimeException fault) { // the parser has a number of them for broken XML
            throw translated(fault.getCause());
        }
    }

    private static RuntimeException translated(@Nullable Throwable cause) {
        return cause instanceof IOException failed && !isOfTheFile(failed)
                ? new UncheckedIOException("The workbook cannot be read", failed)
                : WorkbookFaults.broken("a part of it is cut short or damaged");
    }

    /// Whether what could not be read is broken, as distinct from the disk that it is on.
    static boolean isOfTheFile(IOException failed) {
        return failed instanceof ZipException
                || failed instanceof EOFException
                || failed instanceof CharacterCodingException;
    }

    /// Ends a part in which one piece goes on and on, before the parser holds it as a whole.
    private static final class Pieces extends FilterInputStream {
        private int length;
        private int last;
        private int beforeLast;
        private int end;

        Pieces(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                look(one);
            }
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                look(target[i]);
            }
            return count;
        }

        /// Pieces begin at each `<`, but in comments, character data and instructions.
        private void look(int one) {
            if (end == 0 && last == '<' && (one == '!' || one == '?')) {
                end = one;
            } else if (end == '!' && last == '!') {
                end = endOf(one);
            } else if (end != 0 && one == '>' && isEnd()) {
                end = 0;
                length = 0;
            } else if (end == 0 && one == '<') {
                length = 0;
            }
            if (++length > LONGEST_PIECE) {
                throw WorkbookFaults.broken("a part of it holds a text without end");
            }
            beforeLast = last;
            last = one;
        }

        private boolean isEnd() {
            return last == end && (end == '?' || beforeLast == end);
        }

        private static int endOf(int kind) {
            return switch (kind) {
                case '-' -> '-';
                case '[' -> ']';
                default -> throw WorkbookFaults.broken("it declares a type of document");
            };
        }
    }
}
