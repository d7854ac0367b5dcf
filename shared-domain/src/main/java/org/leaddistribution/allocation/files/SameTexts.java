package org.leaddistribution.allocation.files;

import java.util.HashMap;
import java.util.Map;

/// Keeps one string for each text, so that a key that many members hold is in memory once.
final class SameTexts {
    private final Map<String, String> texts = new HashMap<>();

    String of(String text) {
        var known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
