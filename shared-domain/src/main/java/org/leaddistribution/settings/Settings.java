package org.leaddistribution.settings;

import static org.leaddistribution.settings.Setting.ZONE;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// All that an operator set, read once at the start of a program and handed on in parts.
///
/// @param zone whose days and weeks people mean
/// @param file the settings that are written down, and what is wrong with how they are kept
/// @param origins what decided each setting
public record Settings(
        StorageSettings storage,
        PortalSettings portal,
        MailSettings mail,
        ZoneId zone,
        ConfigFile file,
        Map<Setting, Origin> origins) {

    /// What decided a setting; each wins over those below.
    public enum Origin {
        OPTION,
        ENVIRONMENT,
        FILE,
        DEFAULT
    }

    public Settings {
        origins = Map.copyOf(origins);
    }

    /// Reads the file too: the one that is named, else `leads.conf` of the data folder.
    ///
    /// @param options what the command line gave; it wins over the environment, and that over the file
    /// @param environment the variables of the process
    /// @throws InvalidSetting naming the first bad one and what it may be
    public static Settings read(Map<Setting, String> options, Map<String, String> environment) {
        var given = given(Map.copyOf(options), Map.copyOf(environment));
        var origins = new EnumMap<Setting, Origin>(Setting.class);
        for (var setting : Setting.values()) {
            origins.put(setting, given.origin(setting));
        }
        return new Settings(
                StorageSettings.from(given),
                PortalSettings.from(given),
                MailSettings.from(given),
                given.parsed(
                                ZONE,
                                Settings::zone,
                                "is not a time zone. It may be the name of one, such as Europe/Berlin, or UTC.")
                        .orElseGet(ZoneId::systemDefault),
                given.file(),
                origins);
    }

    private static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text)
                ? Optional.of(ZoneId.of(text))
                : Optional.empty();
    }

    private static EnvironmentValues given(
            Map<Setting, String> options, Map<String, String> environment) {
        var outside =
                new EnvironmentValues(
                        options, environment, ConfigFile.absent(Path.of(ConfigFile.NAME)));
        var named =
                outside.parsed(Setting.CONFIG, StorageSettings::path, "is not the path of a file.");
        var file = ConfigFile.read(named.orElse(null), StorageSettings.dataFolder(outside));
        return new EnvironmentValues(options, environment, file);
    }

    /// What decided this setting.
    public Origin origin(Setting setting) {
        return origins.getOrDefault(setting, Origin.DEFAULT);
    }

    /// The same with the data elsewhere.
    public Settings with(StorageSettings elsewhere) {
        return new Settings(elsewhere, portal, mail, zone, file, origins);
    }

    /// The same, with the portal elsewhere.
    public Settings with(PortalSettings elsewhere) {
        return new Settings(storage, elsewhere, mail, zone, file, origins);
    }
}
