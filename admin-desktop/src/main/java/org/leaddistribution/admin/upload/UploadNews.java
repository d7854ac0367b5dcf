package org.leaddistribution.admin.upload;

import org.leaddistribution.admin.fx.Banner;

/// What the screen says beside its stages.
final class UploadNews {
    static final Banner ONE_AT_A_TIME =
            Banner.warning(
                    "Drop one file at a time", "Each file becomes a distribution of its own.");

    static final Banner ERRORS_COPIED =
            Banner.info("The errors are copied", "Paste them into a spreadsheet or a mail.");

    private UploadNews() {}

    static Banner notUploaded(String name, String why) {
        return Banner.danger(name + " was not uploaded", why);
    }

    static Banner cancelled(String name) {
        return Banner.info(
                name + " was not uploaded", "You cancelled it; nothing of it is stored.");
    }

    static Banner clearedAway(String name) {
        return notUploaded(
                name, "It stood still for so long that it was cleared away. Upload it again.");
    }
}
