package org.leaddistribution.access;

import java.util.Arrays;
import java.util.Optional;
import org.leaddistribution.member.Username;

/// What a new password must be, as one list that a person can read aloud.
///
/// Length and being hard to guess, nothing else: rules about kinds of characters make worse passwords.
public enum PasswordRule {
    LONG_ENOUGH("The password is too short. It needs at least 12 characters.") {
        @Override
        boolean holdsFor(Password password, Username owner) {
            return password.length() >= SHORTEST;
        }
    },
    HARD_TO_GUESS(
            "The password is one of the first that others try. Choose one that is not a common word,"
                    + " a row of keys or the user name.") {
        @Override
        boolean holdsFor(Password password, Username owner) {
            return !CommonPasswords.include(password, owner);
        }
    };

    public static final int SHORTEST = 12;

    private final String whenBroken;

    PasswordRule(String whenBroken) {
        this.whenBroken = whenBroken;
    }

    abstract boolean holdsFor(Password password, Username owner);

    /// The first rule that `password` breaks as `owner`'s, or empty when it may be taken.
    public static Optional<PasswordRule> brokenBy(Password password, Username owner) {
        return Arrays.stream(values()).filter(rule -> !rule.holdsFor(password, owner)).findFirst();
    }

    /// What to tell the person.
    public String whenBroken() {
        return whenBroken;
    }
}
