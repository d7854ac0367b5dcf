package org.leaddistribution.admin.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.access.Staff;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.login.SignInViewModel.StaffSignIn.StaffCount;

/// Signs staff in to the console, and tells everybody else why they cannot use it.
public final class SignInViewModel {
    private static final Banner INCOMPLETE =
            Banner.warning("Enter your user name and password", "");

    private final StaffSignIn signInService;
    private final Consumer<SignedIn> entered;
    private final Runnable nobodyYet;
    private final BackgroundWork work;
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Banner> banner = new ReadOnlyObjectWrapper<>(Banner.NONE);

    /// @param entered called with whoever has signed in
    /// @param nobodyYet called when there is nobody who could
    public SignInViewModel(
            StaffSignIn signInService,
            Consumer<SignedIn> entered,
            Runnable nobodyYet,
            BackgroundWork work) {
        this.signInService = signInService;
        this.entered = entered;
        this.nobodyYet = nobodyYet;
        this.work = work;
    }

    /// Says why the person has to sign in.
    public void greet(Banner reason) {
        banner.set(reason);
    }

    /// Leads to making the first account while there is none.
    public void lookForStaffAccounts() {
        work.start(
                Job.passing("Looking for staff accounts", signInService::staffCount),
                Watcher.of(this::tellWhetherEmpty, this::fail));
    }

    private void tellWhetherEmpty(StaffCount staffCount) {
        if (staffCount == StaffCount.NONE_YET) {
            nobodyYet.run();
        }
    }

    public void signIn() {
        if (busy.get()) {
            return;
        }
        if (username.get().isBlank() || password.get().isEmpty()) {
            banner.set(INCOMPLETE);
            return;
        }
        busy.set(true);
        banner.set(Banner.NONE);
        var name = username.get().strip();
        var secret = password.get();
        work.start(
                Job.passing("Signing in", () -> attempt(name, secret)),
                Watcher.of(this::letIn, this::fail));
    }

    private SignedIn attempt(String name, String secret) {
        return switch (signInService.signIn(name, password(secret))) {
            case SignInOutcome.SignedIn in -> staffOnly(in);
            case SignInOutcome.Refused _ ->
                    throw new UserError("The user name or the password is wrong.");
            case SignInOutcome.Throttled(var wait) -> throw new UserError(tooOften(wait));
            case SignInOutcome.Busy _ ->
                    throw new UserError("Many people sign in just now. Try again in a moment.");
        };
    }

    private static Password password(String secret) {
        try {
            return new Password(secret);
        } catch (IllegalArgumentException tooLong) {
            throw new UserError(String.valueOf(tooLong.getMessage()), tooLong);
        }
    }

    private SignedIn staffOnly(SignInOutcome.SignedIn in) {
        return staff(in)
                .orElseThrow(
                        () -> {
                            signInService.signOut(in.token());
                            return new UserError(
                                    "The console is for staff. Members find their leads in the portal.");
                        });
    }

    /// Empty for a member.
    static Optional<SignedIn> staff(SignInOutcome.SignedIn in) {
        return in.user() instanceof CurrentUser.OfStaff(var staff)
                ? Optional.of(new SignedIn(staff, in.token(), in.expiresAt()))
                : Optional.empty();
    }

    private static String tooOften(Duration wait) {
        return "Too many failed attempts. Try again in " + Math.max(1, wait.toSeconds()) + " s.";
    }

    private void letIn(SignedIn in) {
        busy.set(false);
        password.set("");
        entered.accept(in);
    }

    private void fail(String message) {
        busy.set(false);
        password.set("");
        banner.set(Banner.danger("You are not signed in", message));
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Banner> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /// Signing in as the form needs it; every call asks the database.
    public interface StaffSignIn {
        SignInOutcome signIn(String name, Password password);

        /// Ends the session of somebody who leaves, or of a member, who may not use the console.
        void signOut(SecretToken token);

        StaffCount staffCount();

        /// [org.leaddistribution.accounts.ManagingStaff#addFirst]
        Optional<StaffOutcome> addFirst(StaffDraft draft);

        /// Whether there is anybody who could sign in.
        enum StaffCount {
            NONE_YET,
            SOME
        }
    }

    /// A member of staff who has signed in.
    ///
    /// @param token opens the session for as long as it lasts
    /// @param endsAt when the session is over at the latest
    public record SignedIn(Staff staff, SecretToken token, Instant endsAt) {}
}
