package org.leaddistribution.portal.browser;

import com.microsoft.playwright.Page;
import org.leaddistribution.portal.fixture.TestAccounts;

/// Signing in as people do: by the page.
final class SignedIn {
    private SignedIn() {}

    static Page as(String username, Page page) {
        page.navigate("/login");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(TestAccounts.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }
}
