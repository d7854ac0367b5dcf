package org.leaddistribution.settings;

import java.util.Map;

/// All that an operator set, read once at the start of a program and handed on in parts.
public record Settings(StorageSettings storage, PortalSettings portal, MailSettings mail) {

    /// @param options what the command line gave; it wins over the environment
    /// @param environment the variables of the process
    /// @throws InvalidSetting naming the first bad one and what it may be
    public static Settings read(Map<Setting, String> options, Map<String, String> environment) {
        var given = new EnvironmentValues(Map.copyOf(options), Map.copyOf(environment));
        return new Settings(
                StorageSettings.from(given), PortalSettings.from(given), MailSettings.from(given));
    }

    /// The same with the data elsewhere.
    public Settings with(StorageSettings elsewhere) {
        return new Settings(elsewhere, portal, mail);
    }

    /// The same, with the portal elsewhere.
    public Settings with(PortalSettings elsewhere) {
        return new Settings(storage, elsewhere, mail);
    }
}
