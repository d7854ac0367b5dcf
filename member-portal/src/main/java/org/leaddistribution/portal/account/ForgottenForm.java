package org.leaddistribution.portal.account;

import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageModel;

/// The page that asks who forgot the password.
public record ForgottenForm(Frame frame) implements PageModel {
    @Override
    public String template() {
        return "forgotten.jte";
    }
}
