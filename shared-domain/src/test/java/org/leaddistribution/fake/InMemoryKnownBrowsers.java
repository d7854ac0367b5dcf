package org.leaddistribution.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.access.KnownBrowsers;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.member.Username;

/// Known browsers in a map.
public final class InMemoryKnownBrowsers implements KnownBrowsers {
    private final Map<String, List<TokenHash>> byLogin = new HashMap<>();

    @Override
    public boolean knows(Username username, TokenHash browser) {
        return byLogin.getOrDefault(username.login(), List.of()).contains(browser);
    }

    @Override
    public void remember(Username username, TokenHash browser) {
        var browsers = byLogin.computeIfAbsent(username.login(), _ -> new ArrayList<>());
        browsers.remove(browser);
        browsers.add(browser);
        if (browsers.size() > REMEMBERED_PER_ACCOUNT) {
            browsers.removeFirst();
        }
    }
}
