package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.TemporaryFiles;
import org.leaddistribution.upload.SpooledUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the one `csv_file` part of a multipart request to disk, and reads the small fields beside it; the
/// file is never in memory whole.
public final class UploadedCsv {
    private static final Logger LOG = LoggerFactory.getLogger(UploadedCsv.class);
    private static final String PART = "csv_file";
    private static final int IN_MEMORY_BYTES = 1 << 14;
    private static final int LONGEST_FIELD_BYTES = 1 << 16;
    private static final long OVERHEAD_BYTES = 1 << 16;

    /// Only those get here who may upload.
    private static final long PASSED_OVER_BYTES = 1L << 30;

    private final long limitBytes;

    /// @param limitBytes of the file itself
    public UploadedCsv(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /// The caller closes what it gets.
    ///
    /// @throws Refusal 400, 413, 415, or 507 when there is no room for it
    public SpooledUpload spooled(Context ctx) throws IOException {
        return received(ctx, Set.of(), Set.of()).file();
    }

    /// A file, and what was said of it: by the query, by fields of the form, or by both.
    ///
    /// @param said the values of each parameter that is given
    public record Received(SpooledUpload file, Map<String, List<String>> said)
            implements AutoCloseable {
        /// Null when it is not given.
        public @Nullable String one(String name) {
            var values = said.getOrDefault(name, List.of());
            return values.isEmpty() ? null : values.getFirst();
        }

        public List<String> all(String name) {
            return said.getOrDefault(name, List.of());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /// The caller closes what it gets.
    ///
    /// @param known parameters of the call
    /// @param repeatable those of them that may be given several times
    /// @throws Refusal as [#spooled], and 400 when anything else is said
    public Received received(Context ctx, Set<String> known, Set<String> repeatable)
            throws IOException {
        QueryParameters.requireOnly(ctx, known, repeatable);
        requireMultipart(ctx);
        requireFits(ctx);
        var folder = folderForParts();
        try {
            var parts = parts(ctx, folder);
            var said = said(ctx, parts);
            said.forEach(
                    (name, values) -> QueryParameters.require(name, values, known, repeatable));
            return new Received(copied(onlyFile(parts)), said);
        } finally {
            TemporaryFiles.delete(folder);
        }
    }

    /// A folder of its own for the parts of this request.
    private static Path folderForParts() {
        try {
            return new TemporaryFiles(SpooledUpload.FOLDER).createFolder("parts");
        } catch (IOException refused) {
            throw noRoom(new SpooledUpload.NoRoom(refused));
        }
    }

    private SpooledUpload copied(Part part) throws IOException {
        try (var bytes = part.getInputStream()) {
            var claimed = part.getSubmittedFileName();
            return SpooledUpload.of(bytes, claimed == null ? "" : claimed, limitBytes);
        } catch (SpooledUpload.TooLarge tooLarge) {
            throw tooLarge(String.valueOf(tooLarge.getMessage()));
        } catch (SpooledUpload.NoRoom noRoom) {
            throw noRoom(noRoom);
        } finally {
            part.delete();
        }
    }

    private static void requireMultipart(Context ctx) {
        var type = ctx.contentType();
        boolean multipart =
                type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        if (!multipart || ctx.header("Content-Encoding") != null) {
            throw new Refusal(
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "Send the file as plain multipart/form-data, in a part named csv_file."));
        }
    }

    /// Refuses before the transfer where `Content-Length` is too large already.
    private void requireFits(Context ctx) {
        if (ctx.req().getContentLengthLong() - OVERHEAD_BYTES > limitBytes) {
            RequestBody.passOver(ctx, PASSED_OVER_BYTES);
            throw tooLarge("The file is larger than the " + limitBytes + " bytes allowed here.");
        }
    }

    private Map<String, List<String>> said(Context ctx, List<Part> parts) throws IOException {
        var said = new LinkedHashMap<String, List<String>>();
        ctx.queryParamMap().forEach((name, values) -> said.put(name, new ArrayList<>(values)));
        for (var part : parts) {
            if (!PART.equals(part.getName())) {
                requireField(part);
                said.computeIfAbsent(part.getName(), _ -> new ArrayList<>()).add(textOf(part));
            }
        }
        return said;
    }

    private static void requireField(Part part) {
        if (part.getSubmittedFileName() != null) {
            throw Refusal.badRequest(
                    part.getName()
                            + " is not known here. Send exactly one file, in a part named csv_file.");
        }
    }

    private static String textOf(Part part) throws IOException {
        if (part.getSize() > LONGEST_FIELD_BYTES) {
            throw Refusal.badRequest(part.getName() + " is too long.");
        }
        try (var bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            part.delete();
        }
    }

    private List<Part> parts(Context ctx, Path folder) {
        long wholeLimit =
                limitBytes > Long.MAX_VALUE - OVERHEAD_BYTES ? -1 : limitBytes + OVERHEAD_BYTES;
        ctx.req()
                .setAttribute(
                        "org.eclipse.jetty.multipartConfig",
                        new MultipartConfigElement(
                                folder.toString(), -1, wholeLimit, IN_MEMORY_BYTES));
        return parts(ctx);
    }

    private static Part onlyFile(List<Part> all) {
        var files = all.stream().filter(part -> PART.equals(part.getName())).toList();
        if (files.size() != 1) {
            throw Refusal.badRequest(
                    "Send exactly one part named csv_file; there are " + files.size() + ".");
        }
        return files.getFirst();
    }

    private List<Part> parts(Context ctx) {
        try {
            return List.copyOf(ctx.req().getParts());
        } catch (IOException | ServletException | IllegalStateException malformed) {
            throw refused(malformed);
        }
    }

    private Refusal refused(Exception malformed) {
        if (String.valueOf(malformed.getMessage()).contains("max length exceeded")) {
            return tooLarge("The file is larger than the " + limitBytes + " bytes allowed here.");
        }
        if (RequestBody.isTooSlow(malformed)) {
            return RequestBody.broken(malformed);
        }
        return rootOf(malformed) instanceof IOException fault && isOfOurDisk(fault)
                ? noRoom(new SpooledUpload.NoRoom(fault))
                : Refusal.badRequest("The multipart body is malformed. Send the file again.");
    }

    private static Throwable rootOf(Throwable fault) {
        var root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// The server reports a part that it could not write as malformed. Faults of the client and broken
    /// connections have exception types of their own.
    private static boolean isOfOurDisk(IOException fault) {
        return fault instanceof FileSystemException || fault.getClass() == IOException.class;
    }

    private static Refusal noRoom(SpooledUpload.NoRoom noRoom) {
        LOG.error("An upload was refused: {}", noRoom.getMessage());
        return new Refusal(
                Problem.of(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "There is no room for the file on the server just now. Nothing was stored."
                                + " Ask who runs it to make some, then upload the file again."));
    }

    private static Refusal tooLarge(String detail) {
        return new Refusal(Problem.of(HttpStatus.CONTENT_TOO_LARGE, detail));
    }
}
