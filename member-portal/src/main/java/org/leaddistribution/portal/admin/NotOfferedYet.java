package org.leaddistribution.portal.admin;

import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.Refusal;

/// Answers the paths of the contract that this version does not serve.
public final class NotOfferedYet {
    /// Refuses whatever it is asked.
    public static final Handler ANSWER =
            ctx -> {
                throw refusal(ctx.method() + " " + ctx.path());
            };

    private NotOfferedYet() {}

    static Refusal refusal(String what) {
        return new Refusal(
                Problem.of(HttpStatus.NOT_IMPLEMENTED, what + " is not offered by this version."));
    }
}
