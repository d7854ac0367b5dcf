package org.leaddistribution.portal.web;

import org.jspecify.annotations.Nullable;

/// A page that says one thing and where to go from there.
///
/// @param code small, above the heading; null for none
/// @param reference by which support finds the request again; null when there is nothing to find
public record MessagePage(
        Frame frame, @Nullable String code, String text, Link onward, @Nullable String reference)
        implements PageModel {

    /// A link onward.
    public record Link(String label, String path) {
        public static final Link HOME = new Link("Go to the start page", "/");
        public static final Link SIGN_IN = new Link("Sign in", "/login");
        public static final Link FORGOTTEN = new Link("Ask for a new link", "/forgotten");
    }

    public static MessagePage of(Frame frame, String text, Link onward) {
        return new MessagePage(frame, null, text, onward, null);
    }

    @Override
    public String template() {
        return "message.jte";
    }
}
