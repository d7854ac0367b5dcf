package org.leaddistribution.admin.fx;

/// What every screen has at hand, whatever it is about.
public record ScreenContext(Dialogs dialogs, BackgroundWork work, Formats formats) {}
