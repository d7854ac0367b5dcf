package org.leaddistribution.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the operator gave, option before variable, and how a bad value is refused.
///
/// An empty value counts as not given.
record EnvironmentValues(Map<Setting, String> options, Map<String, String> environment) {

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(options.get(setting))
                .or(() -> Optional.ofNullable(environment.get(setting.variable())))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
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
                options.getOrDefault(setting, "").isBlank() ? setting.variable() : setting.option();
        return new InvalidSetting(setting, name + value + " " + rule);
    }
}
