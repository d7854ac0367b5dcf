package org.leaddistribution.allocation.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Quoted;

/// The tokens of a JSON file, one after the other, and where in it each stands.
///
/// Every method may throw [MalformedFile] when what follows is not JSON, and [UncheckedIOException] when it
/// cannot be read.
final class JsonTokens implements Closeable {
    /// No id or key needs more characters; so what one of them takes in memory is bounded.
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int DEEPEST = 50;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNameLength(LONGEST_TEXT)
                                    .maxNestingDepth(DEEPEST)
                                    .build())
                    .build();

    private interface Reading<T extends @Nullable Object> {
        T read(JsonParser parser) throws IOException;
    }

    private final Path file;
    private final JsonParser parser;

    private JsonTokens(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /// @throws IOException when the file cannot be opened
    static JsonTokens open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        return new JsonTokens(file, JSON.createParser(Files.newInputStream(file)));
    }

    /// The next token; null at the end of the file.
    @Nullable JsonToken next() {
        return read(JsonParser::nextToken);
    }

    @Nullable JsonToken current() {
        return parser.currentToken();
    }

    /// The name of the field that the reader stands at or in.
    String name() {
        return Objects.toString(read(JsonParser::currentName));
    }

    /// The token as it is written, a text without its quotes and escapes.
    String text() {
        return Objects.toString(read(JsonParser::getText));
    }

    /// What is wrong here: file, line, column, and then `what`.
    MalformedFile malformed(String what) {
        return malformed(what, parser.currentTokenLocation().getLineNr(), columnOfToken());
    }

    /// Where the reader is, as `members[3].quota`; empty at the top.
    String path() {
        var path = new StringBuilder();
        append(path, parser.getParsingContext());
        return path.toString();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int columnOfToken() {
        return parser.currentTokenLocation().getColumnNr();
    }

    private MalformedFile malformed(String what, int line, int column) {
        return new MalformedFile(
                String.format(Locale.ROOT, "%s, line %d, column %d: %s", file, line, column, what));
    }

    private <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            return reading.read(parser);
        } catch (JsonEOFException early) {
            throw notJson("the file ends too early" + inside() + ". Is it cut off?");
        } catch (StreamConstraintsException tooMuch) {
            throw notJson(
                    String.format(
                            Locale.ROOT,
                            "a text of more than %s characters, a number of more than 1,000 digits or lists more than %d deep%s",
                            counted(LONGEST_TEXT),
                            DEEPEST,
                            inside()));
        } catch (JsonProcessingException wrong) {
            throw notJson("this is not JSON%s: %s".formatted(inside(), words(wrong)));
        } catch (CharConversionException wrong) {
            throw notJson("these are not characters of UTF-8" + inside());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private MalformedFile notJson(String what) {
        var location = parser.currentLocation();
        return malformed(what, location.getLineNr(), location.getColumnNr());
    }

    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String words(JsonProcessingException wrong) {
        return Quoted.plain(String.valueOf(wrong.getOriginalMessage()));
    }

    private String inside() {
        var path = path();
        return path.isEmpty() ? "" : ", in " + path;
    }

    private static void append(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context == null) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.hasCurrentName()) {
            path.append(path.isEmpty() ? "" : ".").append(Quoted.plain(context.getCurrentName()));
        }
    }
}
