package org.leaddistribution.settings;

/// An address that may hold a password, and shows none however it is printed.
///
/// @param value the address in full, for the library that connects
public record SecretUrl(String value) {
    private static final String SCHEME_END = "://";

    /// The address without its password and without what follows a question mark.
    @Override
    public String toString() {
        var schemeEnd = value.indexOf(SCHEME_END);
        if (schemeEnd < 0) {
            return "<hidden>";
        }
        var start = schemeEnd + SCHEME_END.length();
        var at = value.lastIndexOf('@');
        var shown =
                value.substring(0, start)
                        + user(start, at)
                        + value.substring(Math.max(at + 1, start));
        var query = shown.indexOf('?');
        return query < 0 ? shown : shown.substring(0, query) + "?<hidden>";
    }

    private String user(int start, int at) {
        if (at < start) {
            return "";
        }
        var colon = value.indexOf(':', start);
        return colon < 0 || colon > at
                ? value.substring(start, at) + "@"
                : value.substring(start, colon) + ":<hidden>@";
    }
}
