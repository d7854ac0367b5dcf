package org.leaddistribution.portal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.localdb.LocalDatabaseFailure;
import org.leaddistribution.portal.ListeningSocket.CannotListen;
import org.leaddistribution.settings.InvalidSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The message of a command that failed: one line that says what to do. An unforeseen fault is logged with
/// its stack trace.
final class FailureText {
    private static final Logger LOG = LoggerFactory.getLogger(FailureText.class);

    private FailureText() {}

    static String of(Throwable failure) {
        return shortage(failure)
                .orElseGet(
                        () ->
                                switch (failure) {
                                    case InvalidSetting _,
                                            StoreFault _,
                                            LocalDatabaseFailure _,
                                            CannotListen _,
                                            IllegalArgumentException _ ->
                                            message(failure);
                                    case IOException io -> PlanFilesCommand.reason(io);
                                    case UncheckedIOException io ->
                                            PlanFilesCommand.reason(
                                                    Objects.requireNonNull(io.getCause()));
                                    default -> unforeseen(failure);
                                });
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    private static String unforeseen(Throwable failure) {
        LOG.error("A command met a fault of the program", failure);
        return "the program itself is at fault ("
                + failure.toString().lines().findFirst().orElse("")
                + "). The log says where, and so does --verbose: report it.";
    }

    /// Names the resource that has run out, if that is the reason.
    private static Optional<String> shortage(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            var message = String.valueOf(each.getMessage());
            if (each instanceof OutOfMemoryError) {
                return Optional.of(
                        message.contains("thread")
                                ? "this program may start no more threads. Raise the limit (ulimit -u)"
                                        + " and try again."
                                : notEnoughMemory());
            }
            if (each instanceof IOException && message.contains("Too many open files")) {
                return Optional.of(
                        "this program may open no more files. Raise the limit (ulimit -n) and try"
                                + " again.");
            }
        }
        return Optional.empty();
    }

    private static String notEnoughMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return "the "
                + megabytes
                + " MB of memory that this program may use are not enough. Let LEADS_HEAP name more, such"
                + " as 2g, and try again.";
    }
}
