package org.leaddistribution.admin.upload;

import org.leaddistribution.usecase.upload.UploadOutcome;
import org.leaddistribution.usecase.upload.UploadProgress;
import org.leaddistribution.usecase.upload.UploadRequest;

/// Brings a file in: [org.leaddistribution.usecase.upload.UploadingLeads#upload].
@FunctionalInterface
public interface Uploads {
    UploadOutcome upload(UploadRequest request, UploadProgress progress);
}
