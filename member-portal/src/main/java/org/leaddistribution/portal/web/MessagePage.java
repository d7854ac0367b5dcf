package org.leaddistribution.portal.web;

import org.jspecify.annotations.Nullable;

/// A page that says one thing and where to go from there.
///
/// @param code small, above the heading; null for none
/// @param reference by which support finds the request again; null when there is nothing to find
public record MessagePage(
        Frame frame, @Nullable String code, String text, Way onward, @Nullable String reference)
        implements PageModel {

    /// A link onward.
    public record Way(String label, String path) {
        public static final Way HOME = new Way("Go to the start page", "/");
        public static final Way SIGN_IN = new Way("Sign in", "/login");
        public static final Way FORGOTTEN = new Way("Ask for a new link", "/forgotten");
    }

    public static MessagePage of(Frame frame, String text, Way onward) {
        return new MessagePage(frame, null, text, onward, null);
    }

    @Override
    public String template() {
        return "message.jte";
    }
}
