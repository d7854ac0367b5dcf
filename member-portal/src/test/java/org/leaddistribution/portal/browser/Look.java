package org.leaddistribution.portal.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.Locale;

/// What a visitor looks at the portal with.
enum Look {
    DESKTOP_LIGHT(1200, 800, ColorScheme.LIGHT),
    DESKTOP_DARK(1200, 800, ColorScheme.DARK),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    NewContextOptions at(URI portal) {
        return new NewContextOptions()
                .setBaseURL(portal.toString())
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
