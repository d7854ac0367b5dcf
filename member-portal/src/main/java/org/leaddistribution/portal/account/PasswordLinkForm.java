package org.leaddistribution.portal.account;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageModel;

/// The page behind the link of an invitation or a reset.
///
/// @param action where the form goes
/// @param fault why it did not work, null when nobody tried yet
public record PasswordLinkForm(Frame frame, String username, String action, @Nullable String fault)
        implements PageModel {

    @Override
    public String template() {
        return "choose-password.jte";
    }
}
