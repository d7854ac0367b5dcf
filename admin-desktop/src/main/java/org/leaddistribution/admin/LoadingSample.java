package org.leaddistribution.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.sample.SampleData;
import org.leaddistribution.upload.UploadOutcome;

/// Fills an empty database with made-up members and leads. Nobody knows a password of these members.
final class LoadingSample {
    private final Application application;

    LoadingSample(Application application) {
        this.application = application;
    }

    /// @return what there is now and what comes next, in words
    String load(Actor by) {
        int added =
                SampleData.addMembers(
                        application.accounts().managingMembers(),
                        by,
                        () -> new Password(SecretToken.drawn().value()));
        if (added == 0) {
            throw new UserError("Somebody has added members meanwhile, so nothing was loaded.");
        }
        try {
            return words(added, SampleData.upload(application.leads().uploading(), 0, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(int added, UploadOutcome outcome) {
        if (outcome instanceof UploadOutcome.Queued(var queued, _)) {
            return Formats.count(added, "member", "members")
                    + ", and "
                    + Formats.count(queued.upload().rows().total(), "lead", "leads")
                    + " in "
                    + queued.upload().filename()
                    + ", which waits to be distributed.";
        }
        throw new UserError(
                "The members are added, but the leads were not taken. Upload a file instead.");
    }
}
