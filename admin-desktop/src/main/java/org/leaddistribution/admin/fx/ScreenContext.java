package org.leaddistribution.admin.fx;

/// What every screen has at hand, whatever it is about.
///
/// @param work off the thread that draws; asks for the session before each job
/// @param sessionCheck asked before anything is changed
/// @param rights of the person who has signed in
public record ScreenContext(
        Dialogs dialogs,
        BackgroundWork work,
        SessionCheck sessionCheck,
        Rights rights,
        Formats formats) {}
