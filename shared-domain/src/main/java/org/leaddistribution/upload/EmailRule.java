package org.leaddistribution.upload;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue.Flaw;
import org.leaddistribution.kernel.Quoted;
import org.leaddistribution.lead.LeadKey;

/// What makes a text an e-mail address, once its characters and its length are fine.
///
/// It remembers good domains, most of which stand in many rows. Not for several threads.
public final class EmailRule {
    private static final EmailValidator VALIDATOR = EmailValidator.getInstance();
    private static final DomainValidator DOMAINS = DomainValidator.getInstance();
    private static final int LONGEST_LOCAL = 64;

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
                        Quoted.quoted(email) + " is not an address" + reason(email) + "."));
    }

    /// Why it is none, as far as that can be said in a word.
    private static String reason(String email) {
        int at = email.lastIndexOf('@');
        if (at < 0) {
            return ": no @";
        }
        var local = email.substring(0, at);
        var domain = email.substring(at + 1);
        if (local.indexOf('@') >= 0 && !local.startsWith("\"")) {
            return email.chars().filter(c -> c == '@').count() == 2 ? ": two @" : ": several @";
        }
        if (local.isEmpty() || domain.isEmpty()) {
            return local.isEmpty() ? ": nothing before the @" : ": nothing behind the @";
        }
        if (email.chars().anyMatch(Character::isWhitespace)) {
            return ": a blank in it";
        }
        return local.startsWith("\"") ? reasonInDomain(domain) : reasonInLocal(local, domain);
    }

    private static String reasonInLocal(String local, String domain) {
        if (local.contains("..")) {
            return ": two dots in a row before the @";
        }
        if (local.startsWith(".") || local.endsWith(".")) {
            return local.startsWith(".") ? ": a dot in front" : ": a dot right before the @";
        }
        return local.length() > LONGEST_LOCAL
                ? ": more than " + LONGEST_LOCAL + " characters before the @"
                : reasonInDomain(domain);
    }

    private static String reasonInDomain(String domain) {
        if (domain.contains("..")) {
            return ": two dots in a row behind the @";
        }
        if (domain.endsWith(".")) {
            return ": a dot at the end";
        }
        int dot = domain.lastIndexOf('.');
        if (dot < 0) {
            return ": no dot behind the @";
        }
        var top = domain.substring(dot + 1);
        return DOMAINS.isValidTld(top)
                ? ""
                : ": not a known top-level domain: ." + Quoted.plain(top);
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
                        "%s has %s before the @ (%s at position %d); only ASCII letters are taken there.",
                        Quoted.quoted(email),
                        Quoted.plain(Character.toString(email.codePointAt(index))),
                        Quoted.codePoint(email.codePointAt(index)),
                        email.codePointCount(0, index) + 1));
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

    /// Tells most good addresses at a glance: plain characters before the @, a domain that was found good.
    ///
    /// Whether such an address is valid depends on its domain alone. A four-way set-associative cache, first
    /// in, first out, so its size is fixed. Not for several threads.
    private static final class KnownDomains {
        private static final int SETS = 4_096;
        private static final int WAYS = 4;

        private final @Nullable String[] domains = new String[SETS * WAYS];

        /// Whether the address is certainly valid, and all in ASCII; if not, nothing is known of it.
        boolean vouchFor(String email) {
            int at = email.indexOf('@');
            if (!isPlain(email, at)) {
                return false;
            }
            int set = setOf(email, at + 1);
            for (int way = set; way < set + WAYS; way++) {
                var known = domains[way];
                if (known == null) {
                    return false;
                }
                if (known.length() == email.length() - at - 1 && email.endsWith(known)) {
                    return true;
                }
            }
            return false;
        }

        /// @param email an address that was found valid
        void remember(String email) {
            int at = email.indexOf('@');
            if (isPlain(email, at) && isPrintable(email, at + 1)) {
                int set = setOf(email, at + 1);
                System.arraycopy(domains, set, domains, set + 1, WAYS - 1);
                domains[set] = email.substring(at + 1);
            }
        }

        /// Letters, digits and a few signs, with single dots between them.
        private static boolean isPlain(String email, int at) {
            if (at < 1 || at > LONGEST_LOCAL) {
                return false;
            }
            char before = '.';
            for (int i = 0; i < at; i++) {
                char c = email.charAt(i);
                if (c == '.' ? before == '.' : !isWordCharacter(c)) {
                    return false;
                }
                before = c;
            }
            return before != '.';
        }

        private static boolean isWordCharacter(char c) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '-'
                    || c == '+';
        }

        private static boolean isPrintable(String email, int from) {
            for (int i = from; i < email.length(); i++) {
                char c = email.charAt(i);
                if (c <= ' ' || c > '~' || c == '@') {
                    return false;
                }
            }
            return true;
        }

        /// The first way of the domain's set.
        private static int setOf(String email, int from) {
            int hash = 0;
            for (int i = from; i < email.length(); i++) {
                hash = 31 * hash + email.charAt(i);
            }
            return ((hash ^ hash >>> 16) & SETS - 1) * WAYS;
        }
    }
}
