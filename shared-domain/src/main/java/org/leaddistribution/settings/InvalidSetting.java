package org.leaddistribution.settings;

/// A setting has an invalid value, so the program does not start; the message tells the operator what to do.
///
/// The message names the setting and what it may be; it never holds a secret.
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Setting setting;

    InvalidSetting(Setting setting, String message) {
        super(message);
        this.setting = setting;
    }

    public Setting setting() {
        return setting;
    }
}
