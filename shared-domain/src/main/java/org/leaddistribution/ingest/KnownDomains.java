package org.leaddistribution.ingest;

import org.jspecify.annotations.Nullable;

/// Tells most good addresses at a glance: plain characters before the @, a domain that was found good.
///
/// Whether such an address is valid depends on its domain alone. A domain that falls on another's place
/// takes it, so the room is fixed. Not for several threads.
final class KnownDomains {
    private static final int PLACES = 4_096;
    private static final int LONGEST_LOCAL = 64;

    private final @Nullable String[] domains = new String[PLACES];

    /// Whether the address is certainly valid, and all in ASCII; if not, nothing is known of it.
    boolean vouchFor(String email) {
        int at = email.indexOf('@');
        if (!isPlain(email, at)) {
            return false;
        }
        var known = domains[placeOf(email, at + 1)];
        return known != null && known.length() == email.length() - at - 1 && email.endsWith(known);
    }

    /// @param email an address that was found valid
    void remember(String email) {
        int at = email.indexOf('@');
        if (isPlain(email, at) && isPrintable(email, at + 1)) {
            domains[placeOf(email, at + 1)] = email.substring(at + 1);
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

    private static int placeOf(String email, int from) {
        int hash = 0;
        for (int i = from; i < email.length(); i++) {
            hash = 31 * hash + email.charAt(i);
        }
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
