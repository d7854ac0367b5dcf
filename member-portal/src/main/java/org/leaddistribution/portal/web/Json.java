package org.leaddistribution.portal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

/// JSON as the portal speaks it: `snake_case`, times in ISO-8601, nothing guessed from wrong types.
public final class Json {
    private static final int DEEPEST = 20;
    private static final long MOST_TOKENS = 4_096;
    private static final Pattern JSON =
            Pattern.compile("application/(?:[a-z.-]+\\+)?json *(?:;.*)?");
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonMapper mapper() {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .build();
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(limits)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> {
                            text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                            text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                            text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                        })
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /// Writes a value while it is serialized: parts that are read meanwhile are never all in memory. On a
    /// failure, what is still buffered is dropped.
    public static void write(Object value, OutputStream out) throws IOException {
        @SuppressWarnings("resource") // closing it after a failure would write the rest
        var json = MAPPER.createGenerator(out);
        try {
            MAPPER.writeValue(json, value);
        } catch (JsonMappingException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException("An answer cannot be written as JSON", bug);
        }
    }

    /// Answers a request with a value.
    public static void answer(Context ctx, HttpStatus status, Object value) {
        TextAnswer.write(ctx.status(status), "application/json", text(value));
    }

    /// The body of a request that needs little.
    ///
    /// @throws Refusal when it is not JSON, or not of the shape that `type` has, or too large
    public static <T> T body(Context ctx, Class<T> type) {
        return body(ctx, type, RequestBody.SMALL_BYTES);
    }

    /// The body of a request, which may have so many bytes.
    ///
    /// @throws Refusal when it is not JSON, or not of the shape that `type` has, or too large
    public static <T> T body(Context ctx, Class<T> type, int limitBytes) {
        requireJson(ctx);
        var bytes = RequestBody.read(ctx, limitBytes);
        try {
            var value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw Refusal.badRequest("The body is null. Send a JSON object.");
            }
            return value;
        } catch (IOException malformed) {
            throw Refusal.badRequest(
                    "The body is not the JSON that is expected here. Check names and types.");
        }
    }

    /// A body of another kind, or a compressed one, is refused before it is read.
    private static void requireJson(Context ctx) {
        var type = ctx.contentType();
        boolean json = type == null || JSON.matcher(type.toLowerCase(Locale.ROOT)).matches();
        if (!json || ctx.header("Content-Encoding") != null) {
            throw new Refusal(
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "Send plain JSON with Content-Type: application/json."));
        }
    }
}
