package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The fields of a form that was filled in on a page.
public final class Form {
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final int MOST_FIELDS = 100;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /// @throws Refusal 415 when the request holds no form of a page, 413 when it is too large, 400 when it
    ///     is malformed or not whole
    public static Form of(Context ctx) {
        var type = ctx.contentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE);
        if (!form || ctx.header("Content-Encoding") != null) {
            throw new Refusal(
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "Fill in the form on the page and send it again."));
        }
        var bytes = RequestBody.read(ctx, RequestBody.SMALL_BYTES);
        return new Form(fieldsOf(new String(bytes, StandardCharsets.UTF_8)));
    }

    /// Of a repeated field the first value counts.
    private static Map<String, String> fieldsOf(String text) {
        var pairs = text.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw malformed();
        }
        var fields = new HashMap<String, String>();
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.putIfAbsent(decoded(name), decoded(value));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badPercent) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.badRequest(
                "The form did not arrive as a page sends it. Fill it in on the page again.");
    }

    /// Empty where the form does not have it.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
