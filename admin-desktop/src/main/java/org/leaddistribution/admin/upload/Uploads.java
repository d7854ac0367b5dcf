package org.leaddistribution.admin.upload;

import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;

/// Brings a file in: [org.leaddistribution.upload.UploadingLeads#upload].
@FunctionalInterface
public interface Uploads {
    UploadOutcome upload(UploadRequest request, UploadProgress progress);
}
