package org.leaddistribution.admin.fx;

/// What every screen has at hand, whatever it is about.
public record Desk(Dialogs dialogs, BackgroundWork work, Formats formats) {}
