package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/// Reads the body of a request that needs little, and never more than that.
final class RequestBody {
    /// Room for every form and every JSON object that the portal takes.
    static final int SMALL_BYTES = 64 << 10;

    private RequestBody() {}

    /// @throws Refusal 413 when it is larger, 400 when it ends too early, 408 when it comes too slowly
    static byte[] read(Context ctx, int limitBytes) {
        if (ctx.req().getContentLengthLong() > limitBytes) {
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

    /// What a client is told whose body did not arrive whole.
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
