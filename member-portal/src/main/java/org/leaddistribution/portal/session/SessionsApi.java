package org.leaddistribution.portal.session;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.SigningIn.SignInOutcome.SignedIn;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Refusal;

/// `/api/sessions` and `/api/me`.
public final class SessionsApi {
    /// A password of a megabyte is told that it is too long, not that the request is.
    private static final int LARGEST_BODY = (1 << 20) + (64 << 10);

    private final SignInService signInService;

    public SessionsApi(SignInService signInService) {
        this.signInService = signInService;
    }

    private record SignInRequest(@Nullable String username, @Nullable String password) {}

    private record SessionOpened(String token, String role, String username, Instant expiresAt) {
        static SessionOpened of(SignedIn signedIn) {
            var user = signedIn.user();
            return new SessionOpened(
                    signedIn.token().value(),
                    user.role().code(),
                    user.username().value(),
                    signedIn.expiresAt());
        }
    }

    /// @param memberAddress null for staff, as is the tier
    private record Me(
            String username,
            String role,
            @Nullable String memberAddress,
            @Nullable String memberTier) {
        static Me of(CurrentUser user) {
            var name = user.username().value();
            var role = user.role().code();
            return switch (user) {
                case CurrentUser.OfMember(var member) ->
                        new Me(name, role, member.address().value(), member.tier().code());
                case CurrentUser.OfStaff _ -> new Me(name, role, null, null);
            };
        }
    }

    public void signIn(Context ctx) {
        var request = Json.body(ctx, SignInRequest.class, LARGEST_BODY);
        if (request.username() == null || request.password() == null) {
            throw Refusal.badRequest("Send username and password, both as text.");
        }
        var signedIn = signInService.signIn(ctx, request.username(), request.password());
        Json.answer(ctx, HttpStatus.CREATED, SessionOpened.of(signedIn));
    }

    public void signOut(Context ctx) {
        signInService.signOut(ctx);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    public void me(Context ctx) {
        Json.answer(ctx, HttpStatus.OK, Me.of(Caller.signedIn(ctx).user()));
    }
}
