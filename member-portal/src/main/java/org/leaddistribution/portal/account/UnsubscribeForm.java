package org.leaddistribution.portal.account;

import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageModel;

/// The page behind the unsubscribe link: it asks, because mail programs open links by themselves.
///
/// @param action where the button leads
public record UnsubscribeForm(Frame frame, String username, String action) implements PageModel {
    @Override
    public String template() {
        return "unsubscribe.jte";
    }
}
