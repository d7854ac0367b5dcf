package org.leaddistribution.admin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.ScriptedSignIn;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.login.SignInViewModel.SignedIn;
import org.leaddistribution.admin.login.SignInViewModel.StaffSignIn.StaffCount;
import org.leaddistribution.fake.People;

class SignInViewModelTest {
    private final ScriptedSignIn signInService = new ScriptedSignIn();
    private final List<SignedIn> entered = new ArrayList<>();
    private int nobody;
    private final SignInViewModel model =
            new SignInViewModel(signInService, entered::add, () -> nobody++, new ImmediateWork());

    @Test
    void letsSupportAndAdminsIn() {
        for (var role : List.of(Role.ADMIN, Role.SUPPORT)) {
            signInService.willAnswer(
                    signedIn(new CurrentUser.OfStaff(People.staffAccount("ann", role).staff())));
            type("ann", "long enough password");
            model.signIn();
        }

        assertThat(entered)
                .extracting(in -> in.staff().role())
                .containsExactly(Role.ADMIN, Role.SUPPORT);
    }

    @Test
    void turnsMembersAwayAndEndsTheirSession() {
        signInService.willAnswer(signedIn(new CurrentUser.OfMember(People.member("bob"))));
        type("bob", "long enough password");

        model.signIn();

        assertThat(entered).isEmpty();
        assertThat(signInService.signedOut()).hasSize(1);
        assertThat(model.bannerProperty().get().text()).contains("console is for staff");
    }

    @Test
    void doesNotTellWhetherNameOrPasswordWasWrong() {
        signInService.willAnswer(new SignInOutcome.Refused());
        type("ann", "wrong");

        model.signIn();

        assertThat(model.bannerProperty().get().text())
                .isEqualTo("The user name or the password is wrong.");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.usernameProperty().get()).isEqualTo("ann");
    }

    @Test
    void saysWhenToComeBack() {
        signInService.willAnswer(new SignInOutcome.Throttled(Duration.ofSeconds(8)));
        type("ann", "wrong");

        model.signIn();

        assertThat(model.bannerProperty().get().text()).contains("Try again in 8 s");
    }

    @Test
    void asksForWhatIsMissingWithoutAnAttempt() {
        type("ann", "");

        model.signIn();

        assertThat(signInService.attempts()).isZero();
        assertThat(model.bannerProperty().get().tone()).isEqualTo(Tone.WARNING);
    }

    @Test
    void refusesAPasswordThatIsTooLongForAnyone() {
        type("ann", "x".repeat(5_000));

        model.signIn();

        assertThat(signInService.attempts()).isZero();
        assertThat(model.bannerProperty().get().text()).contains("too long");
    }

    @Test
    void leadsToTheFirstAccountWhileThereIsNone() {
        model.lookForStaffAccounts();
        assertThat(nobody).isZero();

        signInService.hasStaff(StaffCount.NONE_YET);
        model.lookForStaffAccounts();

        assertThat(nobody).isEqualTo(1);
    }

    @Test
    void keepsTheReasonToSignInAgainWhileThereIsStaff() {
        var ended = Banner.info("Your session has ended", "");
        model.greet(ended);

        model.lookForStaffAccounts();

        assertThat(model.bannerProperty().get()).isEqualTo(ended);
    }

    private void type(String name, String password) {
        model.usernameProperty().set(name);
        model.passwordProperty().set(password);
    }

    private static SignInOutcome signedIn(CurrentUser user) {
        return new SignInOutcome.SignedIn(
                SecretToken.drawn(), SecretToken.drawn(), user, People.LONG_AGO);
    }
}
