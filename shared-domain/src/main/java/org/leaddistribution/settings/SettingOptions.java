package org.leaddistribution.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// The settings as options of a command line, of whichever program.
public final class SettingOptions {
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    /// Adds an option for each setting, and shows those that the command makes use of.
    public void addTo(CommandSpec command, Set<Setting> ofUse) {
        for (var setting : Setting.values()) {
            command.addOption(
                    OptionSpec.builder(setting.option())
                            .type(String.class)
                            .hidden(!ofUse.contains(setting))
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
                    given.remove(setting);
                } else {
                    given.put(setting, value.toString());
                }
                return value;
            }
        };
    }

    /// What the line that was read last gives.
    public Map<Setting, String> given() {
        return Map.copyOf(given);
    }
}
