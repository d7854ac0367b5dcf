package org.leaddistribution.admin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leaddistribution.settings.Setting;

/// What the command line says: `--data DIR` or `--data=DIR`.
record ConsoleArguments(Map<Setting, String> options, Purpose purpose) {
    /// The settings that the console uses. Every command accepts all settings.
    private static final List<Setting> USED =
            List.of(
                    Setting.DATA_DIR,
                    Setting.MONGODB_URI,
                    Setting.MONGOD,
                    Setting.DATABASE,
                    Setting.MAX_UPLOAD_BYTES);

    enum Purpose {
        RUN,
        HELP
    }

    /// What was typed cannot be understood; the message says why.
    static final class BadUsage extends Exception {
        private static final long serialVersionUID = 1L;

        BadUsage(String message) {
            super(message);
        }
    }

    /// `--help` takes precedence over everything else on the line.
    static ConsoleArguments of(List<String> words) throws BadUsage {
        if (words.contains("-h") || words.contains("--help")) {
            return new ConsoleArguments(Map.of(), Purpose.HELP);
        }
        var options = new EnumMap<Setting, String>(Setting.class);
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var parts = word.split("=", 2);
            var setting = setting(parts[0]);
            if (parts.length == 1 && !rest.hasNext()) {
                throw new BadUsage(
                        word + " needs a value. ./leads console --help lists the options.");
            }
            options.put(setting, parts.length == 2 ? parts[1] : rest.next());
        }
        return new ConsoleArguments(Map.copyOf(options), Purpose.RUN);
    }

    private static Setting setting(String option) throws BadUsage {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.option().equals(option))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadUsage(
                                        option
                                                + " is not an option. ./leads console --help lists them."));
    }

    static String usage() {
        return USED.stream()
                .map(
                        setting ->
                                "  %s %s%n      %s (%s)"
                                        .formatted(
                                                setting.option(),
                                                setting.placeholder(),
                                                setting.meaning(),
                                                setting.variable()))
                .collect(
                        Collectors.joining(
                                System.lineSeparator(),
                                "./leads console [options]: the admin console"
                                        + System.lineSeparator(),
                                ""));
    }
}
