package org.leaddistribution.admin.upload;

import org.jspecify.annotations.Nullable;

/// What the person says separates the fields of a file.
public enum SeparatorChoice {
    AUTOMATIC("Automatic", null),
    COMMA("Comma  ,", ','),
    SEMICOLON("Semicolon  ;", ';'),
    TAB("Tab", '\t'),
    BAR("Vertical bar  |", '|');

    private final String label;
    private final @Nullable Character character;

    SeparatorChoice(String label, @Nullable Character character) {
        this.label = label;
        this.character = character;
    }

    /// As a sentence calls what a file has, which may be none of these.
    static String nameOf(char character) {
        return switch (character) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "vertical bars";
            default -> "\"" + character + "\"";
        };
    }

    @Nullable Character character() {
        return character;
    }

    @Override
    public String toString() {
        return label;
    }
}
