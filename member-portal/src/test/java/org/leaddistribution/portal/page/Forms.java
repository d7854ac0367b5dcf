package org.leaddistribution.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.TestAccounts;
import org.leaddistribution.portal.fixture.Visitor;

/// Filling in the forms of the pages.
final class Forms {
    private Forms() {}

    /// @param fields names and values in turn
    static Answer post(Visitor visitor, String path, String... fields) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        var body = String.join("&", parts).getBytes(StandardCharsets.US_ASCII);
        return visitor.send(
                "POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    static Answer signIn(RunningPortal portal, String username, String password, String next) {
        return post(
                portal.stranger(),
                "/login",
                "username",
                username,
                "password",
                password,
                "next",
                next);
    }

    /// Somebody signed in with a browser that shows the portal's own pages.
    static Visitor browsing(RunningPortal portal, String username) {
        return portal.byCookie(username).with("Sec-Fetch-Site", "same-origin");
    }

    static boolean knows(RunningPortal portal, String username, String password) {
        return portal.stranger().signIn(username, password).status() == 201;
    }

    static String somePassword() {
        return TestAccounts.PASSWORD + " staple";
    }
}
