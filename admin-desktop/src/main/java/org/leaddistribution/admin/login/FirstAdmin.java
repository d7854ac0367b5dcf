package org.leaddistribution.admin.login;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.admin.fx.AccountFields;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.FormModel;
import org.leaddistribution.admin.fx.FormModel.Field;
import org.leaddistribution.admin.fx.FormModel.Outcome;
import org.leaddistribution.admin.fx.FormPane;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.login.SignInViewModel.SignedIn;
import org.leaddistribution.admin.login.SignInViewModel.StaffSignIn;
import org.leaddistribution.member.Username;

/// Makes the first account of a database that has none, and signs its holder in.
public final class FirstAdmin {
    private static final double WIDTH = 420;

    private final StaffSignIn service;
    private final Consumer<SignedIn> entered;
    private final BackgroundWork work;
    private final Field<String> username = AccountFields.username();
    private final Field<String> email =
            AccountFields.email("", "Mails about uploads and runs go there.");
    private final Field<String> password =
            Field.secret(
                    "Password",
                    "At least " + PasswordRule.SHORTEST + " characters.",
                    FirstAdmin::wrongPassword);
    private final FormModel model = new FormModel(List.of(username, email, password), this::make);

    private FirstAdmin(StaffSignIn service, Consumer<SignedIn> entered, BackgroundWork work) {
        this.service = service;
        this.entered = entered;
        this.work = work;
    }

    /// @param entered called with the first admin, who is signed in
    public static Parent form(
            StaffSignIn service, Consumer<SignedIn> entered, BackgroundWork work) {
        return new FirstAdmin(service, entered, work).view();
    }

    private static String wrongPassword(String typed) {
        return typed.length() < PasswordRule.SHORTEST
                ? "At least " + PasswordRule.SHORTEST + " characters; a few words are fine."
                : typed.length() > Password.LONGEST ? "That is too long." : "";
    }

    private Parent view() {
        var mark = new VBox(new FontIcon("fth-share-2"));
        mark.getStyleClass().add("brand-mark");
        var title = new Label("Welcome to Lead Distribution");
        title.getStyleClass().add("gate-title");
        var purpose =
                new Label(
                        "Nobody can sign in yet. Make the first account: an administrator, who adds everybody"
                                + " else.");
        purpose.setWrapText(true);
        purpose.setTextAlignment(TextAlignment.CENTER);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        purpose.getStyleClass().add("muted");
        var head = new VBox(title, purpose);
        head.getStyleClass().add("gate-head");
        var form = new FormPane(model);
        var save = form.saving("Make the account and sign in");
        save.setMaxWidth(Double.MAX_VALUE);
        save.getStyleClass().add("large");
        var card = new VBox(mark, head, form, save);
        card.getStyleClass().addAll("gate", "card-surface");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        var view = new StackPane(card);
        view.getStyleClass().add("backdrop");
        var first = form.first();
        if (first != null) {
            Platform.runLater(first::requestFocus);
        }
        return view;
    }

    /// What came of making it.
    private sealed interface Made {
        record In(SignedIn who) implements Made {}

        record Refused(StaffOutcome why) implements Made {}
    }

    private void make(Outcome outcome) {
        var secret = new Password(password.value());
        var draft =
                new StaffDraft(
                        AccountFields.usernameIn(username),
                        Role.ADMIN,
                        AccountFields.emailIn(email),
                        secret);
        work.start(
                Job.passing("Making the first account", () -> made(draft, secret)),
                Watcher.of(made -> tell(made, outcome), outcome::failed));
    }

    private Made made(StaffDraft draft, Password secret) {
        var made =
                service.addFirst(draft)
                        .orElseThrow(
                                () ->
                                        new UserError(
                                                "Somebody has made the first account meanwhile."
                                                        + " Close this window and sign in."));
        return made instanceof StaffOutcome.Done
                ? new Made.In(signedIn(draft.username(), secret))
                : new Made.Refused(made);
    }

    private SignedIn signedIn(Username name, Password secret) {
        if (service.signIn(name.value(), secret) instanceof SignInOutcome.SignedIn in) {
            return SignInViewModel.staff(in).orElseThrow();
        }
        throw new UserError("The account is made. Close this window and sign in.");
    }

    private void tell(Made made, Outcome outcome) {
        switch (made) {
            case Made.In(var who) -> {
                outcome.saved();
                entered.accept(who);
            }
            case Made.Refused(StaffOutcome.Taken(var fields)) -> tellTaken(fields, outcome);
            case Made.Refused(StaffOutcome.Weak(var rule)) ->
                    outcome.refused(password, rule.whenBroken());
            case Made.Refused(var _) ->
                    outcome.failed("The account could not be made. Try again in a second.");
        }
    }

    /// A member may have that name or address.
    private void tellTaken(Iterable<AccountField> taken, Outcome outcome) {
        var typed = Map.of(AccountField.USERNAME, username, AccountField.EMAIL, email);
        for (var field : taken) {
            var at = typed.get(field);
            if (at == null) {
                outcome.failed(AccountFields.TAKEN);
            } else {
                outcome.refused(at, AccountFields.TAKEN);
            }
        }
    }
}
