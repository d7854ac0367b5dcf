package org.leaddistribution.portal.session;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageModel;

/// The sign-in page.
///
/// @param username as it was typed
/// @param next where to go afterwards; empty for the start page
/// @param news what happened before, null for nothing
/// @param fault why it did not work, null when nobody tried yet
public record SignInForm(
        Frame frame, String username, String next, @Nullable String news, @Nullable String fault)
        implements PageModel {

    @Override
    public String template() {
        return "sign-in.jte";
    }
}
