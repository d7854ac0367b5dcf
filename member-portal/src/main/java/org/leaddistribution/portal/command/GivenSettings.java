package org.leaddistribution.portal.command;

import java.util.EnumMap;
import java.util.Map;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// The settings as the command line and the environment give them; every command takes all of them.
final class GivenSettings {
    private final Map<Setting, String> options = new EnumMap<>(Setting.class);
    private final Map<String, String> environment;

    GivenSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// Adds an option for each setting.
    void addTo(CommandSpec command) {
        for (var setting : Setting.values()) {
            command.addOption(
                    OptionSpec.builder(setting.option())
                            .type(String.class)
                            .paramLabel(setting.placeholder())
                            .description(setting.meaning() + " (" + setting.variable() + ")")
                            .setter(remembering(setting))
                            .build());
        }
    }

    /// The parser sets every option to null before it reads the line.
    private ISetter remembering(Setting setting) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                if (value == null) {
                    options.remove(setting);
                } else {
                    options.put(setting, value.toString());
                }
                return value;
            }
        };
    }

    /// @throws org.leaddistribution.settings.InvalidSetting when one is not what it may be
    Settings read() {
        return Settings.read(options, environment);
    }

    boolean name(Setting setting) {
        return options.containsKey(setting) || environment.containsKey(setting.variable());
    }

    Map<String, String> environment() {
        return environment;
    }
}
