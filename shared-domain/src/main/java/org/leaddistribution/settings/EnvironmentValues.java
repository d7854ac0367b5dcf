package org.leaddistribution.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.settings.Settings.Origin;

/// What the operator gave, option before variable before file, and how a bad value is refused.
///
/// An empty value counts as not given.
record EnvironmentValues(
        Map<Setting, String> options, Map<String, String> environment, ConfigFile file) {

    Optional<String> text(Setting setting) {
        return given(options.get(setting))
                .or(() -> given(environment.get(setting.variable())))
                .or(() -> file.entry(setting).flatMap(entry -> given(entry.value())));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    Origin origin(Setting setting) {
        if (given(options.get(setting)).isPresent()) {
            return Origin.OPTION;
        }
        if (given(environment.get(setting.variable())).isPresent()) {
            return Origin.ENVIRONMENT;
        }
        return text(setting).isPresent() ? Origin.FILE : Origin.DEFAULT;
    }

    /// @param parse empty when the text is not what the setting takes
    /// @param rule completes the sentence "LEADS_PORT=80800 …"
    <T> Optional<T> parsed(Setting setting, Function<String, Optional<T>> parse, String rule) {
        return text(setting)
                .map(
                        value ->
                                parse.apply(value)
                                        .orElseThrow(() -> refusal(setting, "=" + value, rule)));
    }

    /// Like [#parsed], for a setting whose value must not be repeated.
    <T> Optional<T> parsedSecret(
            Setting setting, Function<String, Optional<T>> parse, String rule) {
        return text(setting)
                .map(value -> parse.apply(value).orElseThrow(() -> refusal(setting, "", rule)));
    }

    private InvalidSetting refusal(Setting setting, String value, String rule) {
        var name =
                switch (origin(setting)) {
                    case OPTION -> setting.option() + value;
                    case ENVIRONMENT, DEFAULT -> setting.variable() + value;
                    case FILE ->
                            "%s%s (%s, %s)"
                                    .formatted(
                                            setting.variable(),
                                            value,
                                            file.path(),
                                            file.entry(setting).orElseThrow());
                };
        return new InvalidSetting(setting, name + " " + rule);
    }
}
