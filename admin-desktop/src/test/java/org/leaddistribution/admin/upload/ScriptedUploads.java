package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;

/// Brings in what the test has said, and remembers what was asked for.
final class ScriptedUploads implements BiFunction<UploadRequest, UploadProgress, UploadOutcome> {
    private final List<String> requests = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private UploadOutcome outcome;

    ScriptedUploads(UploadOutcome outcome) {
        this.outcome = outcome;
    }

    /// What will come of the uploads from now on.
    void willBring(UploadOutcome next) {
        outcome = next;
    }

    @Override
    public UploadOutcome apply(UploadRequest request, UploadProgress progress) {
        titles.add(String.valueOf(request.title()));
        var charset = request.options().charset();
        requests.add(
                "%s by %s %s %s %s"
                        .formatted(
                                request.file().filename(),
                                request.by(),
                                request.repeat(),
                                charset == null ? "UTF-8" : charset,
                                request.mode()));
        return outcome;
    }

    /// What the uploads were to be called.
    List<String> titles() {
        return List.copyOf(titles);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }
}
