package org.leaddistribution.admin;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.settings.Settings;

/// What the console finds around it when it starts.
///
/// @param zone in which times are shown
/// @param clock by which sessions end
record ConsoleEnvironment(
        Settings settings,
        Map<String, String> environment,
        Dialogs dialogs,
        ZoneId zone,
        InstantSource clock) {}
