package org.leaddistribution.portal.session;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.SignInOrigin;
import org.leaddistribution.access.SigningIn;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.access.SigningIn.SignInOutcome.SignedIn;
import org.leaddistribution.access.SigningOut;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.SessionCookies;

/// Signs people in and out, for the API and the page alike, and hands out the cookies.
public final class SignInService {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final SigningIn signingIn;
    private final SigningOut signingOut;
    private final SessionCookies cookies;
    private final CrossSite crossSite;
    private final PublicAddress address;

    public SignInService(
            SigningIn signingIn,
            SigningOut signingOut,
            SessionCookies cookies,
            CrossSite crossSite,
            PublicAddress address) {
        this.signingIn = signingIn;
        this.signingOut = signingOut;
        this.cookies = cookies;
        this.crossSite = crossSite;
        this.address = address;
    }

    /// @throws Refusal 400, 401, 403 or 429
    public SignedIn signIn(Context ctx, String username, String password) {
        crossSite.requireOwnIfSaid(ctx);
        if (password.length() > Password.LONGEST) {
            throw Refusal.badRequest(
                    "The password is too long. It may have " + Password.LONGEST + " characters.");
        }
        var origin =
                new SignInOrigin(address.clientAddress(ctx), cookies.browser(ctx).orElse(null));
        return switch (signingIn.signIn(username, new Password(password), origin)) {
            case SignedIn signedIn -> {
                cookies.give(ctx, signedIn.token(), signedIn.browser());
                yield signedIn;
            }
            case SignInOutcome.Refused _ ->
                    throw new Refusal(
                            Problem.of(
                                    HttpStatus.UNAUTHORIZED,
                                    "The user name or the password is not right."));
            case SignInOutcome.Throttled(var retryAfter) -> throw Refusal.later(ctx, retryAfter);
            case SignInOutcome.Busy _ -> throw Refusal.later(ctx, SOON);
        };
    }

    public void signOut(Context ctx) {
        signingOut.signOut(Caller.signedIn(ctx).token());
        cookies.takeSession(ctx);
    }
}
