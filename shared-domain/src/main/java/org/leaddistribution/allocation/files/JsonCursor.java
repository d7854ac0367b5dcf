package org.leaddistribution.allocation.files;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.leaddistribution.kernel.Quoted;

/// Reads a JSON file by expecting things: each method reads the value that is next, or says where what is
/// wrong and what was expected. Holds no more than that value.
///
/// Every method may throw [MalformedFile], and [java.io.UncheckedIOException] when the file cannot be read on.
final class JsonCursor {
    private final JsonTokens tokens;

    private JsonCursor(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /// Reads a file that holds one object and nothing else, as [#object].
    ///
    /// @throws IOException when the file cannot be opened
    static void read(Path file, Consumer<JsonCursor> whole) throws IOException {
        try (var tokens = JsonTokens.open(file)) {
            if (tokens.next() == null) {
                throw tokens.malformed("the file is empty.");
            }
            whole.accept(new JsonCursor(tokens));
            if (tokens.next() != null) {
                throw tokens.malformed("there is more after the end.");
            }
        }
    }

    /// Reads an object; `field` is called with each name and reads its value.
    void object(Fields fields, Consumer<String> field) {
        expect(JsonToken.START_OBJECT, "It has to be an object: { … }.");
        int seen = 0;
        while (advance() != JsonToken.END_OBJECT) {
            var name = tokens.name();
            seen |= unseen(name, fields, seen);
            advance();
            field.accept(name);
        }
        int missing = Integer.numberOfTrailingZeros(~seen);
        if (missing < fields.required()) {
            throw tokens.malformed(
                    "%s has no \"%s\", which it needs."
                            .formatted(here(), fields.names().get(missing)));
        }
    }

    /// Reads an object with any names; `field` is called with each and reads its value.
    void map(Consumer<String> field) {
        expect(JsonToken.START_OBJECT, "It has to be an object: { … }.");
        var seen = new HashSet<String>();
        while (advance() != JsonToken.END_OBJECT) {
            var name = tokens.name();
            if (!seen.add(name)) {
                throw isThereTwice();
            }
            advance();
            field.accept(name);
        }
    }

    /// Reads a list; `element` is called at each element and reads it.
    void array(Runnable element) {
        expect(JsonToken.START_ARRAY, "It has to be a list: [ … ].");
        while (advance() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    boolean isAtArray() {
        return tokens.current() == JsonToken.START_ARRAY;
    }

    String text() {
        expect(JsonToken.VALUE_STRING, "It has to be a text: \"…\".");
        var text = tokens.text();
        if (isBroken(text)) {
            throw unfit("It holds half a character (a surrogate on its own).");
        }
        return text;
    }

    /// A whole number, however it is written: 100, 100.0 and 1e2 are the same.
    long number(long lowest, long highest) {
        if (Objects.requireNonNull(tokens.current()).isNumeric()) {
            var number = whole(tokens.text());
            if (number.isPresent()
                    && number.getAsLong() >= lowest
                    && number.getAsLong() <= highest) {
                return number.getAsLong();
            }
        }
        throw unfit(
                "It has to be a whole number from %s to %s."
                        .formatted(JsonTokens.counted(lowest), JsonTokens.counted(highest)));
    }

    int number(int lowest, int highest) {
        return (int) number((long) lowest, highest);
    }

    double ratio() {
        if (Objects.requireNonNull(tokens.current()).isNumeric()) {
            double value = Double.parseDouble(tokens.text());
            if (value >= 0 && value <= 1) {
                return value;
            }
        }
        throw unfit("It has to be a number from 0 to 1.");
    }

    /// The value just read is not fit.
    ///
    /// @param expected a sentence: what it may be
    MalformedFile unfit(String expected) {
        return tokens.malformed("%s is %s. %s".formatted(here(), value(), expected));
    }

    /// What was just read is wrong.
    ///
    /// @param what completes the sentence "members[3] …"
    MalformedFile wrong(String what) {
        return tokens.malformed(here() + " " + what);
    }

    /// Empty when the number is no whole one, or larger than any that a file may have.
    private static OptionalLong whole(String written) {
        try {
            return OptionalLong.of(new BigDecimal(written).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(JsonCursor::isSurrogate);
            }
        }
        return false;
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private int unseen(String name, Fields fields, int seen) {
        int index = fields.names().indexOf(name);
        if (index < 0) {
            throw tokens.malformed(
                    "%s is not known here. There may be: %s."
                            .formatted(here(), String.join(", ", fields.names())));
        }
        if ((seen >> index & 1) == 1) {
            throw isThereTwice();
        }
        return 1 << index;
    }

    private MalformedFile isThereTwice() {
        return tokens.malformed(here() + " is there twice. Leave one out.");
    }

    private void expect(JsonToken token, String expected) {
        if (tokens.current() != token) {
            throw unfit(expected);
        }
    }

    private JsonToken advance() {
        return Objects.requireNonNull(
                tokens.next(), "an open object or list ended without an error");
    }

    private String here() {
        var path = tokens.path();
        return path.isEmpty() ? "the file" : path;
    }

    private String value() {
        return switch (Objects.requireNonNull(tokens.current())) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + Quoted.quoted(tokens.text());
            case VALUE_NUMBER_INT,
                    VALUE_NUMBER_FLOAT,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_NULL,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE ->
                    Quoted.plain(tokens.text());
        };
    }

    /// The fields that an object may have, at most 31; the first ones it must have.
    record Fields(List<String> names, int required) {
        static Fields required(String... names) {
            return new Fields(List.of(names), names.length);
        }

        Fields optional(String... more) {
            var all = new ArrayList<>(names);
            all.addAll(List.of(more));
            return new Fields(List.copyOf(all), required);
        }
    }

    /// Keeps one string for each text, so that a key that many members hold is in memory once.
    static final class SameTexts {
        private final Map<String, String> texts = new HashMap<>();

        String of(String text) {
            var known = texts.putIfAbsent(text, text);
            return known == null ? text : known;
        }
    }
}
