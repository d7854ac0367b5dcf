package org.leaddistribution.csv;

import org.apache.commons.validator.routines.EmailValidator;

/// Whether a text is an e-mail address at all, for telling data from headings.
final class EmailText {
    private static final int LONGEST = 254;
    private static final EmailValidator VALIDATOR = EmailValidator.getInstance();

    private EmailText() {}

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && text.indexOf('@') > 0 && VALIDATOR.isValid(text);
    }
}
