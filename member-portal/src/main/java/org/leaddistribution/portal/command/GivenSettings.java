package org.leaddistribution.portal.command;

import java.util.Map;
import java.util.Set;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.SettingOptions;
import org.leaddistribution.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// The settings as the command line and the environment give them; every command takes all of them.
final class GivenSettings {
    private final SettingOptions options = new SettingOptions();
    private final Map<String, String> environment;
    private Verbosity verbosity = Verbosity.BRIEF;

    /// How much is printed of a failure.
    enum Verbosity {
        BRIEF,
        WITH_TRACES
    }

    GivenSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// Adds an option for each setting, and shows those that the command makes use of.
    void addTo(CommandSpec command, Set<Setting> ofUse) {
        command.addOption(
                OptionSpec.builder("--verbose")
                        .type(boolean.class)
                        .description("Show where in the program a failure happened.")
                        .setter(rememberingVerbosity())
                        .build());
        options.addTo(command, ofUse);
    }

    private ISetter rememberingVerbosity() {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                verbosity = Boolean.TRUE.equals(value) ? Verbosity.WITH_TRACES : Verbosity.BRIEF;
                return value;
            }
        };
    }

    Verbosity verbosity() {
        return verbosity;
    }

    /// @throws org.leaddistribution.settings.InvalidSetting when one is not what it may be
    Settings read() {
        return Settings.read(options.given(), environment);
    }

    boolean name(Setting setting) {
        return options.given().containsKey(setting) || environment.containsKey(setting.variable());
    }

    Map<String, String> environment() {
        return environment;
    }
}
