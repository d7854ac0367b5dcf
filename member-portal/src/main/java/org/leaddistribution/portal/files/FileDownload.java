package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.DownloadingFile;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Delivered;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.MakingWorkbook;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFiles.Counting;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.ContentTypes;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.round.FileId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a member one of its files, whole or in part, as a CSV or as a workbook.
///
/// A transfer that begins with the first byte counts as a download. One that begins later continues a
/// download and does not count. A transfer that breaks off hands its count over to the next one. HEAD
/// requests and refusals do not count.
public final class FileDownload {
    private static final Logger LOG = LoggerFactory.getLogger(FileDownload.class);

    private final DownloadingFile downloading;

    private final MakingWorkbook making;

    public FileDownload(DownloadingFile downloading, MakingWorkbook making) {
        this.downloading = downloading;
        this.making = making;
    }

    public void send(Context ctx) throws IOException {
        var id = new FileId(ctx.pathParam("file_id"));
        var asker = Caller.member(ctx).address();
        var conditions = Conditions.of(ctx);
        var format = FileFormat.of(ctx);
        if (ctx.method().equals(HandlerType.HEAD)) {
            describe(ctx, format, look(id, asker));
        } else if (conditions.areNone()) {
            sendWhole(ctx, format, delivered(downloading.download(id, asker)));
        } else {
            sendOn(ctx, format, conditions, look(id, asker));
        }
    }

    private Delivered look(FileId id, MemberAddress asker) {
        return delivered(downloading.look(id, asker));
    }

    private void sendOn(Context ctx, FileFormat format, Conditions conditions, Delivered seen)
            throws IOException {
        var id = seen.file().id();
        var asker = seen.file().owner();
        var form = form(ctx, format, seen);
        switch (conditions.on(form.tag(), form.bytes().length)) {
            case Conditions.Answer.Whole _ ->
                    sendWhole(ctx, format, delivered(downloading.download(id, asker)));
            case Conditions.Answer.Part(int from, int to) when from == 0 ->
                    sendPart(ctx, format, delivered(downloading.download(id, asker)), from, to);
            case Conditions.Answer.Part(int from, int to) ->
                    sendPart(ctx, format, delivered(downloading.goOn(id, asker)), from, to);
            case Conditions.Answer.Known _ -> {
                head(ctx, format, seen.file(), form);
                ctx.status(HttpStatus.NOT_MODIFIED);
            }
            case Conditions.Answer.Changed _ ->
                    throw refusal(
                            HttpStatus.PRECONDITION_FAILED,
                            "The file is not the one that If-Match names.");
            case Conditions.Answer.OutOfRange _ -> {
                ctx.header("Content-Range", "bytes */" + form.bytes().length);
                throw refusal(
                        HttpStatus.RANGE_NOT_SATISFIABLE,
                        "The file has "
                                + form.bytes().length
                                + " bytes; the range is behind them.");
            }
        }
    }

    private static Refusal refusal(HttpStatus status, String detail) {
        return new Refusal(Problem.of(status, detail));
    }

    private static Delivered delivered(DownloadOutcome outcome) {
        return switch (outcome) {
            case Delivered delivered -> delivered;
            case DownloadOutcome.Unknown _ ->
                    throw Refusal.notFound("There is no such file. Look it up in My Leads.");
            case DownloadOutcome.Forbidden(var file, var by) -> {
                LOG.warn("{} asked for file {}, which is another member's", by, file);
                throw Refusal.forbidden("This file is another member's.");
            }
        };
    }

    private Representation form(Context ctx, FileFormat format, Delivered delivered) {
        return switch (format) {
            case CSV -> Representation.of(ctx, delivered.bytes());
            case XLSX -> Representation.plain(workbook(delivered)); // it is compressed already
        };
    }

    private FileBytes workbook(Delivered delivered) {
        try {
            return FileFormat.XLSX.bytes(delivered, making);
        } catch (RuntimeException failed) {
            leaveCount(delivered);
            throw failed;
        }
    }

    private void leaveCount(Delivered delivered) {
        if (delivered.counting() == Counting.OWN) {
            downloading.brokeOff(delivered.file().id());
        }
    }

    private void describe(Context ctx, FileFormat format, Delivered seen) {
        var form = form(ctx, format, seen);
        head(ctx, format, seen.file(), form);
        ctx.res().setContentLength(form.bytes().length);
    }

    private void sendWhole(Context ctx, FileFormat format, Delivered delivered) throws IOException {
        var form = form(ctx, format, delivered);
        head(ctx, format, delivered.file(), form);
        write(ctx, delivered, form.bytes(), 0, form.bytes().length);
    }

    /// @param to the first byte that is not sent
    private void sendPart(Context ctx, FileFormat format, Delivered delivered, int from, int to)
            throws IOException {
        var form = form(ctx, format, delivered);
        head(ctx, format, delivered.file(), form);
        ctx.status(HttpStatus.PARTIAL_CONTENT);
        ctx.header(
                "Content-Range",
                String.format(Locale.ROOT, "bytes %d-%d/%d", from, to - 1, form.bytes().length));
        write(ctx, delivered, form.bytes(), from, to);
    }

    private static void head(Context ctx, FileFormat format, MemberFile file, Representation form) {
        ctx.disableCompression();
        ContentTypes.say(ctx, format.contentType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + format.filename(file) + "\"")
                .header("ETag", form.tag())
                .header("Accept-Ranges", "bytes")
                .header("Vary", "Accept-Encoding");
        if (form.encoding() != null) {
            ctx.header("Content-Encoding", form.encoding());
        }
    }

    /// Sends the length, so that a browser can show progress. Writes here rather than after the handler, so
    /// that a transfer that breaks off is noticed.
    private void write(Context ctx, Delivered delivered, byte[] bytes, int from, int to)
            throws IOException {
        ctx.res().setContentLength(to - from);
        try {
            var out = ctx.res().getOutputStream();
            out.write(bytes, from, to - from);
            out.flush();
        } catch (IOException brokenOff) {
            leaveCount(delivered);
            throw brokenOff;
        }
    }

    /// A file as it is sent: plain, or compressed where the client accepts that. Each form has its own tag,
    /// so that parts of the two are never combined.
    ///
    /// @param tag by the hash of these very bytes
    /// @param encoding null for the plain file
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Representation(byte[] bytes, String tag, @Nullable String encoding) {
        private static final String GZIP = "gzip";

        static Representation of(Context ctx, FileBytes file) {
            return GZIP.equals(ctx.header("Accept-Encoding")) ? zipped(file) : plain(file);
        }

        static Representation plain(FileBytes file) {
            return new Representation(file.content(), tag(file), null);
        }

        static Representation zipped(FileBytes file) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(file.content());
            } catch (IOException inMemory) {
                throw new UncheckedIOException("A file cannot be compressed", inMemory);
            }
            var zipped = FileBytes.of(bytes.toByteArray());
            return new Representation(zipped.content(), tag(zipped), GZIP);
        }

        private static String tag(FileBytes bytes) {
            return '"' + bytes.sha256() + '"';
        }
    }
}
