package org.leaddistribution.portal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes every refusal and every fault, as a problem for scripts and as a page for people.
///
/// Details of a fault go to the log, under the request id that the answer names.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern SECRETS = Pattern.compile("/(invitation|reset|unsubscribe)/.*");
    private static final String WRITTEN = "problem_written";
    private static final String UNEXPECTED =
            "Something went wrong here. Tell support the request id, and try again later.";

    private final ProblemPage page;
    private final AllowedMethods methods;

    public Problems(ProblemPage page, AllowedMethods methods) {
        this.page = page;
        this.methods = methods;
    }

    /// Shows a problem to people.
    @FunctionalInterface
    public interface ProblemPage {
        String html(Context ctx, Problem problem);
    }

    public void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> write(ctx, refusal.problem()));
        routes.exception(StoreUnavailable.class, this::unavailable);
        routes.exception(GuardLost.class, this::unguarded);
        routes.exception(StoreFault.class, this::unexpected);
        routes.exception(HttpResponseException.class, this::refusedByServer);
        routes.exception(Exception.class, this::unexpected);
        for (var status : HttpStatus.values()) {
            if (status.isClientError() || status.isServerError()) {
                routes.error(status.getCode(), this::writeUnlessWritten);
            }
        }
    }

    /// What is said of a fault that is no refusal.
    public static Problem of(Exception fault) {
        return switch (fault) {
            case StoreUnavailable _ ->
                    ofServer("The database does not answer at the moment. Try again in a minute.");
            case GuardLost _ ->
                    ofServer(
                                    "The database has lost one of its guards, and nothing is distributed without it."
                                            + " The operator is to run ./leads repair.")
                            .with("code", "guard_lost");
            default -> ofServer(UNEXPECTED);
        };
    }

    private static Problem ofServer(String detail) {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, detail);
    }

    private void unavailable(StoreUnavailable fault, Context ctx) {
        LOG.warn("{} {}: {}", ctx.method(), loggable(ctx), fault.getMessage());
        write(ctx, of(fault));
    }

    private void unguarded(GuardLost fault, Context ctx) {
        LOG.error("{} {}: {}", ctx.method(), loggable(ctx), fault.getMessage());
        write(ctx, of(fault));
    }

    private void unexpected(Exception fault, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), loggable(ctx), fault);
        write(ctx, of(fault));
    }

    private void refusedByServer(HttpResponseException refused, Context ctx) {
        write(
                ctx,
                Problem.of(HttpStatus.forStatus(refused.getStatus()), detail(refused.getStatus())));
    }

    /// For refusals by the server itself, which throw no exception.
    private void writeUnlessWritten(Context ctx) {
        if (ctx.attribute(WRITTEN) == null) {
            write(ctx, Problem.of(ctx.status(), detail(ctx.statusCode())));
        }
    }

    private static String detail(int status) {
        return switch (HttpStatus.forStatus(status)) {
            case NOT_FOUND -> "There is nothing here. Check the address.";
            case METHOD_NOT_ALLOWED -> "This path does not take this method.";
            case CONTENT_TOO_LARGE -> "That is more than is taken here.";
            default -> "The request cannot be answered.";
        };
    }

    /// Keeps an answer as it is, whatever its status, such as a form that says what was wrong with it.
    static void leaveAsWritten(Context ctx) {
        ctx.attribute(WRITTEN, true);
    }

    private void write(Context ctx, Problem problem) {
        leaveAsWritten(ctx);
        var identified = problem.identified(RequestId.of(ctx));
        ctx.status(problem.status());
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            methods.name(ctx);
        }
        if (hasBody(ctx)) {
            ctx.header("Connection", "close");
        }
        if (wantsPage(ctx)) {
            TextAnswer.write(ctx, Pages.MEDIA_TYPE, page.html(ctx, identified));
        } else {
            TextAnswer.write(ctx, Problem.MEDIA_TYPE, Json.text(identified));
        }
    }

    /// The path without the secret token in it.
    static String loggable(Context ctx) {
        return hidden(ctx.path());
    }

    private static String hidden(String path) {
        return SECRETS.matcher(path).replaceFirst("/$1/<hidden>");
    }

    /// A body that is left unread ends the connection: the next request must not be sent on it.
    private static boolean hasBody(Context ctx) {
        return ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null;
    }

    /// Programs get problems. A person who follows a download link on a page after the session has ended
    /// gets a page.
    private static boolean wantsPage(Context ctx) {
        if (ProgramPaths.isForPrograms(ctx)) {
            return ProgramPaths.isDownload(ctx) && "navigate".equals(ctx.header("Sec-Fetch-Mode"));
        }
        var accept = ctx.header("Accept");
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    /// Writes what the server refuses before routing, in the form of every other refusal.
    public static final class ServerRefusals implements Request.Handler {
        private final SecurityHeaders headers;

        public ServerRefusals(SecurityHeaders headers) {
            this.headers = headers;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            var id = RequestId.drawn();
            var status = HttpStatus.forStatus(response.getStatus());
            var problem = Problem.of(status, detail(status)).identified(id);
            if (status.isServerError()) {
                log(request, id);
            }
            headers.all().forEach(response.getHeaders()::put);
            response.getHeaders().put(RequestId.HEADER, id);
            var type = TextAnswer.contentType(Problem.MEDIA_TYPE);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
            Content.Sink.write(response, true, Json.text(problem), callback);
            return true;
        }

        private static String detail(HttpStatus status) {
            return status.isServerError()
                    ? UNEXPECTED
                    : "The server does not take this request. Check its address and its headers.";
        }

        /// What got here passed by every handler of faults, such as an error of the JVM.
        private static void log(Request request, String id) {
            var cause = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
            RequestId.goOn(id);
            var path = hidden(Request.getPathInContext(request));
            LOG.error("{} {} failed in the server", request.getMethod(), path, cause);
            RequestId.forget();
        }
    }
}
