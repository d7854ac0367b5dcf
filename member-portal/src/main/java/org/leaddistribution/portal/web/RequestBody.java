package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the body of a request that needs little, and never more than that.
public final class RequestBody {
    /// Room for every form and every JSON object that the portal takes.
    static final int SMALL_BYTES = 64 << 10;

    private static final long PASSED_OVER_BYTES = 4 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(RequestBody.class);

    /// The group is null where the charset has no name.
    private static final Pattern CHARSET =
            Pattern.compile(
                    ";\\s*charset\\s*(?:=\\s*\"?([^\";\\s]*)[^;]*)?(?=;|$)",
                    Pattern.CASE_INSENSITIVE);

    private RequestBody() {}

    /// Runs before anything is decoded: the server fails on a charset that it does not know.
    ///
    /// @throws Refusal 415 when `Content-Type` names an unknown charset
    public static void requireKnownCharset(Context ctx) {
        var type = ctx.header("Content-Type");
        if (type == null) {
            return;
        }
        var charset = CHARSET.matcher(type);
        while (charset.find()) {
            if (!isKnown(charset.group(1))) {
                throw new Refusal(
                        Problem.of(
                                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                "Content-Type names a charset that is unknown here. Send UTF-8."));
            }
        }
    }

    private static boolean isKnown(@Nullable String charset) {
        try {
            return charset != null && Charset.isSupported(charset);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    /// @throws Refusal 413 when it is larger, 400 when it ends too early, 408 when it comes too slowly
    static byte[] read(Context ctx, int limitBytes) {
        if (ctx.req().getContentLengthLong() > limitBytes) {
            passOver(ctx, PASSED_OVER_BYTES);
            throw tooLarge(limitBytes);
        }
        try {
            var bytes = ctx.bodyInputStream().readNBytes(limitBytes + 1);
            if (bytes.length > limitBytes) {
                throw tooLarge(limitBytes);
            }
            return bytes;
        } catch (IOException cut) {
            throw broken(cut);
        } catch (RuntimeException malformed) {
            if (malformed instanceof HttpException) {
                throw broken(malformed);
            }
            throw malformed;
        }
    }

    /// Takes in what is refused unread, if it is not too much: who is still sending when the connection ends may
    /// never see the answer. It has to come as fast as any body. Who waits to be asked for it is not asked.
    static void passOver(Context ctx, long mostBytes) {
        long declared = ctx.req().getContentLengthLong();
        if (declared > mostBytes || ctx.header("Expect") != null) {
            return;
        }
        try {
            ctx.bodyInputStream().skipNBytes(declared);
        } catch (IOException cut) {
            LOG.debug("A body that is refused did not come whole", cut);
        } catch (RuntimeException malformed) {
            if (!(malformed instanceof HttpException)) {
                throw malformed;
            }
            LOG.debug("A body that is refused is malformed", malformed);
        }
    }

    /// The refusal of a body that did not arrive whole.
    static Refusal broken(Exception fault) {
        return isTooSlow(fault)
                ? new Refusal(
                        Problem.of(
                                HttpStatus.REQUEST_TIMEOUT,
                                "The body came too slowly. Send it again over a better line."))
                : Refusal.badRequest("The body ended too early. Send the request again.");
    }

    static boolean isTooSlow(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Refusal tooLarge(int limitBytes) {
        return new Refusal(
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The body is too large. It may have " + limitBytes + " bytes."));
    }
}
