package org.leaddistribution.admin.fx;

import org.jspecify.annotations.Nullable;

/// What a screen has to say at its top.
///
/// @param title empty when there is nothing to say
/// @param text more of it, and what to do; may be empty
/// @param action what a button beside it does; null for none
public record Banner(Tone tone, String title, String text, @Nullable Action action) {
    public static final Banner NONE = new Banner(Tone.INFO, "", "");

    public Banner(Tone tone, String title, String text) {
        this(tone, title, text, null);
    }

    /// @param label what the button says
    public record Action(String label, Runnable does) {}

    /// The same with a button beside it.
    public Banner with(Action offered) {
        return new Banner(tone, title, text, offered);
    }

    /// How it is meant; each looks different without its colour too.
    public enum Tone {
        INFO("fth-info", "accent"),
        SUCCESS("fth-check-circle", "success"),
        WARNING("fth-alert-triangle", "warning"),
        DANGER("fth-alert-octagon", "danger");

        private final String icon;
        private final String styleClass;

        Tone(String icon, String styleClass) {
            this.icon = icon;
            this.styleClass = styleClass;
        }

        /// Whether nothing is lost where nobody sees it.
        boolean goesBy() {
            return this == SUCCESS;
        }

        public String icon() {
            return icon;
        }

        public String styleClass() {
            return styleClass;
        }
    }

    public static Banner info(String title, String text) {
        return new Banner(Tone.INFO, title, text);
    }

    public static Banner success(String title, String text) {
        return new Banner(Tone.SUCCESS, title, text);
    }

    public static Banner warning(String title, String text) {
        return new Banner(Tone.WARNING, title, text);
    }

    public static Banner danger(String title, String text) {
        return new Banner(Tone.DANGER, title, text);
    }

    public boolean isNone() {
        return title.isEmpty();
    }
}
