package org.leaddistribution.admin.login;

import atlantafx.base.controls.PasswordTextField;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.leaddistribution.admin.fx.BannerPane;

/// The sign-in form.
public final class SignInController {
    @FXML private BannerPane banner;
    @FXML private Label usernameLabel;
    @FXML private TextField username;
    @FXML private Label passwordLabel;
    @FXML private PasswordTextField password;
    @FXML private ToggleButton reveal;
    @FXML private Button signIn;
    @FXML private ProgressIndicator busy;
    private final SignInViewModel model;

    public SignInController(SignInViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        banner.follow(model.bannerProperty());
        usernameLabel.setLabelFor(username);
        passwordLabel.setLabelFor(password);
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.passwordProperty().subscribe(model.passwordProperty()::set);
        model.passwordProperty().subscribe(this::showPassword);
        password.revealPasswordProperty().bind(reveal.selectedProperty());
        signIn.disableProperty().bind(model.busyProperty());
        busy.visibleProperty().bind(model.busyProperty());
        Platform.runLater(this::focusWhatIsMissing);
    }

    private void showPassword(String typed) {
        if (!password.getPassword().equals(typed)) {
            password.setText(typed);
            password.requestFocus();
        }
    }

    private void focusWhatIsMissing() {
        (username.getText().isEmpty() ? username : password).requestFocus();
    }

    @FXML
    private void signIn() {
        model.signIn();
    }
}
