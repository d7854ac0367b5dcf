package org.leaddistribution.csv;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;
import org.leaddistribution.lead.LeadKey;

/// What makes a text an e-mail address, once its characters and its length are fine.
///
/// It remembers good domains, most of which stand in many rows. Not for several threads.
public final class EmailRule {
    private static final EmailValidator VALIDATOR = EmailValidator.getInstance();

    private final KnownDomains known = new KnownDomains();

    public Optional<Flaw> flawIn(String email) {
        if (known.vouchFor(email)) {
            return Optional.empty();
        }
        var foreign = foreignLetter(email);
        if (foreign.isPresent()) {
            return foreign;
        }
        if (VALIDATOR.isValid(email) && hasKey(email)) {
            known.remember(email);
            return Optional.empty();
        }
        return Optional.of(
                new Flaw(
                        IssueCode.INVALID_EMAIL,
                        Quoted.quoted(email) + " is not an address." + Flaw.CORRECT));
    }

    /// A letter before the @ that looks like another one, or that no mail server takes.
    private static Optional<Flaw> foreignLetter(String email) {
        int at = email.lastIndexOf('@');
        for (int i = 0; i < at; i++) {
            if (email.charAt(i) > 0x7F) {
                return Optional.of(notAscii(email, i));
            }
        }
        return Optional.empty();
    }

    private static Flaw notAscii(String email, int index) {
        return new Flaw(
                IssueCode.NON_ASCII_LOCAL_PART,
                String.format(
                        Locale.ROOT,
                        "%s has %s at position %d; before the @ only ASCII letters are taken.%s",
                        Quoted.quoted(email),
                        Quoted.codePoint(email.codePointAt(index)),
                        email.codePointCount(0, index) + 1,
                        Flaw.CORRECT));
    }

    /// Some foreign domains pass the validator but have no ASCII form once they are in lower case.
    private static boolean hasKey(String email) {
        if (email.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        try {
            LeadKey.digest(email);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
