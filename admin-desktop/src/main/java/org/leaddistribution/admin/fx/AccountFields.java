package org.leaddistribution.admin.fx;

import org.leaddistribution.admin.fx.FormModel.Field;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// The fields that the forms of members and of staff have in common.
public final class AccountFields {
    /// What stands at a field whose value is somebody else's.
    public static final String TAKEN = "Somebody has this already. Choose another.";

    private AccountFields() {}

    public static Field<String> username() {
        return Field.text(
                "User name",
                "For signing in. It stays as it is.",
                "",
                AccountFields::wrongUsername);
    }

    /// @param hint what mail goes there
    public static Field<String> email(String first, String hint) {
        return Field.text("E-mail", hint, first, AccountFields::wrongEmail);
    }

    /// Of a field that is right.
    public static Username usernameIn(Field<String> field) {
        return new Username(field.value().strip());
    }

    /// Of a field that is right.
    public static EmailAddress emailIn(Field<String> field) {
        return new EmailAddress(field.value().strip());
    }

    private static String wrongUsername(String text) {
        return Username.in(text).isPresent()
                ? ""
                : "1 to 64 letters A to Z, digits, dots, underscores and hyphens.";
    }

    private static String wrongEmail(String text) {
        return EmailAddress.isOne(text) ? "" : "Write an address like ann@example.org.";
    }
}
