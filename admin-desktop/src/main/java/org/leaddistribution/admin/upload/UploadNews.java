package org.leaddistribution.admin.upload;

import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Formats;

/// What the screen says beside its stages.
final class UploadNews {
    static final Banner THERE_ALREADY =
            Banner.info("It is in the list already", "A file that waits there is not added twice.");
    static final Banner ERRORS_COPIED =
            Banner.info("The errors are copied", "Paste them into a spreadsheet or a mail.");
    static final String CLEARED_AWAY =
            "It stood still for so long that it was cleared away. Upload it again.";
    static final Question FORGET =
            new Question(
                    "Forget what you have corrected?",
                    "What you have typed is not in the file and is not stored. It would be lost.",
                    "Forget it",
                    "Go on correcting");

    private UploadNews() {}

    static Banner inTheList(int files) {
        return Banner.info(
                Formats.count(files, "file waits", "files wait") + " in the list",
                "Each is read while you go on here. \u201CAll files\u201D shows them.");
    }

    static Banner notUploaded(String name, String why) {
        return Banner.danger(name + " was not uploaded", why);
    }

    static Banner noTemplate(String why) {
        return Banner.danger("The template was not saved", why);
    }

    static Banner cancelled(String name) {
        return Banner.info(
                name + " was not uploaded", "You cancelled it; nothing of it is stored.");
    }
}
