package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/// Answers with text in UTF-8 and says so, whatever its media type.
///
/// The server would fall back to ISO-8859-1 for media types it does not know, and lose every character
/// beyond that.
final class TextAnswer {
    private static final String IN_UTF_8 = "; charset=utf-8";

    private TextAnswer() {}

    /// @param type without a charset
    static void write(Context ctx, String type, String text) {
        ctx.contentType(type + IN_UTF_8).result(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The value of `Content-Type` for text of this kind.
    static String contentType(String type) {
        return type + IN_UTF_8;
    }
}
