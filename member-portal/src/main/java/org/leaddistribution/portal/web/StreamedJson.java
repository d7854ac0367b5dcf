package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes answers while their parts are read, so that none is ever held in memory whole.
///
/// A failure before the first bytes are sent becomes a problem as everywhere. After that the connection is
/// cut, so that nobody takes half an answer for the whole.
public final class StreamedJson {
    private static final Logger LOG = LoggerFactory.getLogger(StreamedJson.class);

    private StreamedJson() {}

    /// @param value is serialized on the way, in the thread of the request
    public static void answer(Context ctx, HttpStatus status, Object value) throws IOException {
        ctx.status(status)
                .contentType("application/json; charset=utf-8")
                .header("Vary", "Accept-Encoding");
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        var out = new Watched(ctx.outputStream());
        try {
            Json.write(value, out);
        } catch (IOException | RuntimeException failed) {
            if (!out.hasBegun()) {
                throw failed;
            }
            cut(ctx, failed);
        }
    }

    /// Ends an answer of which a part was sent already, so that it is not taken for the whole.
    public static void cut(Context ctx, Exception failed) {
        if (failed instanceof IOException) {
            LOG.debug("{} {}: the client is gone", ctx.method(), ctx.path(), failed);
        } else {
            LOG.error("{} {} failed half-way", ctx.method(), ctx.path(), failed);
        }
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /// Knows whether anything was written.
    private static final class Watched extends OutputStream {
        private final OutputStream out;
        private boolean begun;

        Watched(OutputStream out) {
            this.out = out;
        }

        boolean hasBegun() {
            return begun;
        }

        @Override
        public void write(int oneByte) throws IOException {
            begun = true;
            out.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            begun = true;
            out.write(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
