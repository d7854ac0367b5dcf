package org.leaddistribution.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An enum whose values are stored and sent by a word: the name in lower case.
public interface Coded {
    String name();

    /// As it is stored and sent: `vip_affiliate`.
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value of `type` with this word; empty when there is none.
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    /// The value of `type` with this word.
    ///
    /// @throws IllegalArgumentException when there is none
    static <E extends Enum<E> & Coded> E require(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        code + " is no " + type.getSimpleName()));
    }
}
