package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.leaddistribution.delivery.DownloadingFile;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Delivered;
import org.leaddistribution.delivery.MakingWorkbook;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.ContentTypes;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.StreamedJson;
import org.leaddistribution.round.FileId;

/// `GET /api/users/leads/new.zip`: every file that a member never downloaded, oldest first.
///
/// Files are read and counted one by one, each as it is sent. A ZIP without its end opens nowhere, so all
/// that was counted for one that breaks off is left to the next try.
public final class NewFiles {
    /// How many files are sent at once.
    private static final int MOST = 100;

    private final MemberFiles files;
    private final DownloadingFile downloading;
    private final MakingWorkbook making;

    public NewFiles(MemberFiles files, DownloadingFile downloading, MakingWorkbook making) {
        this.files = files;
        this.downloading = downloading;
        this.making = making;
    }

    public void send(Context ctx) throws IOException {
        var format = FileFormat.of(ctx);
        var asker = Caller.member(ctx).address();
        var ids = files.neverDownloaded(asker, MOST);
        if (ids.isEmpty()) {
            throw Refusal.notFound("There is no new file: each was downloaded before.");
        }
        ctx.disableCompression();
        ContentTypes.say(ctx, ContentTypes.ZIP)
                .header("Content-Disposition", "attachment; filename=\"new_leads.zip\"");
        try {
            sendAll(ctx, ids, format);
        } catch (RuntimeException failed) {
            if (!ctx.res().isCommitted()) {
                throw failed;
            }
            StreamedJson.cut(ctx, failed);
        }
    }

    private void sendAll(Context ctx, List<FileId> ids, FileFormat format) throws IOException {
        var asker = Caller.member(ctx).address();
        var zip = new ZipOutputStream(ctx.res().getOutputStream());
        var counted = new ArrayList<FileId>();
        try {
            for (var id : ids) {
                if (downloading.download(id, asker) instanceof Delivered delivered) {
                    counted.add(id);
                    add(zip, delivered, format);
                }
            }
            zip.finish();
        } catch (IOException | RuntimeException brokenOff) {
            counted.forEach(downloading::brokeOff);
            throw brokenOff;
        }
    }

    private void add(ZipOutputStream zip, Delivered delivered, FileFormat format)
            throws IOException {
        var file = delivered.file();
        var entry = new ZipEntry(format.filename(file));
        entry.setTimeLocal(LocalDateTime.ofInstant(file.createdAt(), ZoneOffset.UTC));
        var bytes = format.bytes(delivered, making);
        zip.putNextEntry(entry);
        zip.write(bytes.content());
        zip.closeEntry();
        zip.flush();
    }
}
