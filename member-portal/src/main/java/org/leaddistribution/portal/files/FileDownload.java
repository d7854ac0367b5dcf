package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.distribution.FileId;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.usecase.files.DownloadingFile;
import org.leaddistribution.usecase.files.DownloadingFile.DownloadOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a member one of its files, and counts that; whoever asks for the head alone is not counted.
public final class FileDownload {
    private static final Logger LOG = LoggerFactory.getLogger(FileDownload.class);

    private final DownloadingFile downloading;

    public FileDownload(DownloadingFile downloading) {
        this.downloading = downloading;
    }

    void send(Context ctx) {
        var asker = Caller.member(ctx).address();
        var id = new FileId(ctx.pathParam("file_id"));
        boolean headAlone = ctx.method().equals(HandlerType.HEAD);
        switch (headAlone ? downloading.look(id, asker) : downloading.download(id, asker)) {
            case DownloadOutcome.Delivered(var file, var bytes) -> {
                ctx.header("Content-Disposition", disposition(file));
                ctx.contentType("text/csv; charset=utf-8");
                sendAsItIs(ctx, bytes.content());
            }
            case DownloadOutcome.Unknown _ ->
                    throw Refusal.notFound("There is no such file. Look it up in My Leads.");
            case DownloadOutcome.Forbidden(var file, var by) -> {
                LOG.warn("{} asked for file {}, which is another member's", by, file);
                throw Refusal.forbidden("This file is another member's.");
            }
        }
    }

    /// With its length, so that a browser shows how far it is; compressing it would take longer than
    /// sending it.
    private static void sendAsItIs(Context ctx, byte[] content) {
        ctx.disableCompression();
        ctx.res().setContentLength(content.length);
        ctx.result(content);
    }

    /// Names are of `[A-Za-z0-9._-]` alone, so that they need no quoting of their own.
    private static String disposition(MemberFile file) {
        return "attachment; filename=\"" + file.filename() + "\"";
    }
}
