package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.member.Member;

/// Who makes a request, as [Gatekeeper] has found out.
///
/// @param token of the session
/// @param tokenSource how the token came
public record Caller(CurrentUser user, SecretToken token, TokenSource tokenSource) {
    private static final String ATTRIBUTE = "caller";

    /// How a request shows its session.
    public enum TokenSource {
        COOKIE,
        BEARER
    }

    void remember(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    public static Optional<Caller> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
    }

    /// The caller of a path that needs a session.
    public static Caller signedIn(Context ctx) {
        return of(ctx).orElseThrow(Refusal::unauthorized);
    }

    /// The member who calls a path for members.
    public static Member member(Context ctx) {
        return switch (signedIn(ctx).user()) {
            case CurrentUser.OfMember(var member) -> member;
            case CurrentUser.OfStaff _ -> throw Refusal.forbidden("This is for members only.");
        };
    }

    public static Actor actor(Context ctx) {
        return Actor.of(signedIn(ctx).user().username());
    }
}
