package org.leaddistribution.settings;

/// Stops a start whose settings cannot be meant, with a message an operator can act on.
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
