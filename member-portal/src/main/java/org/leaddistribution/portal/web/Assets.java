package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.leaddistribution.kernel.Sha256;

/// The style sheets, scripts and pictures of the pages: a fixed few, in memory.
///
/// A digest of its content is part of each address, so a browser may keep a file for good and still
/// never shows an old one.
public final class Assets {
    private static final String KEPT_FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int DIGEST_LETTERS = 16;

    private final Map<String, Asset> byName;

    private Assets(Map<String, Asset> byName) {
        this.byName = byName;
    }

    public static Assets load() {
        var pico = webjar("picocss__pico") + "/css/pico.min.css";
        var htmx = webjar("htmx.org") + "/dist/htmx.min.js";
        return new Assets(
                Stream.of(
                                asset("pico.css", "text/css", pico),
                                asset("portal.css", "text/css", "/static/portal.css"),
                                asset("htmx.js", "text/javascript", htmx),
                                asset("icon.svg", "image/svg+xml", "/static/icon.svg"))
                        .collect(
                                Collectors.toUnmodifiableMap(asset -> asset.name, asset -> asset)));
    }

    /// Where a page finds the file.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public String path(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("The portal has no file " + name);
        }
        return "/static/" + asset.version + "/" + name;
    }

    /// Answers `/static/{version}/{name}`.
    public void send(Context ctx) {
        var asset = byName.get(ctx.pathParam("name"));
        if (asset == null || !asset.version.equals(ctx.pathParam("version"))) {
            throw Refusal.notFound("There is no such file.");
        }
        var form = "gzip".equals(ctx.header("Accept-Encoding")) ? asset.zipped : asset.plain;
        ctx.contentType(asset.type + "; charset=utf-8")
                .header("Cache-Control", KEPT_FOR_GOOD)
                .header("Vary", "Accept-Encoding")
                .header("ETag", form.tag);
        if (isKnown(form.tag, ctx)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        if (form == asset.zipped) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.disableCompression().result(form.bytes);
        ctx.res().setContentLength(form.bytes.length);
    }

    /// Whether the browser has this already.
    private static boolean isKnown(String tag, Context ctx) {
        return Collections.list(ctx.req().getHeaders("If-None-Match")).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(tag));
    }

    private static Asset asset(String name, String type, String resource) {
        try (var stream = resource(resource)) {
            var content = stream.readAllBytes();
            return new Asset(name, type, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }

    private static String webjar(String name) {
        try (var stream = resource("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            var properties = new Properties();
            properties.load(stream);
            var version = properties.getProperty("version");
            return "/META-INF/resources/webjars/" + name + "/" + version;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The webjar " + name + " cannot be read", unreadable);
        }
    }

    private static InputStream resource(String path) {
        var stream = Assets.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException(path + " is not on the class path");
        }
        return stream;
    }

    private static String digest(byte[] content) {
        return Sha256.hexOf(content).substring(0, DIGEST_LETTERS);
    }

    /// One file, as it is and compressed.
    private static final class Asset {
        private final String name;
        private final String type;
        private final String version;
        private final Form plain;
        private final Form zipped;

        Asset(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.version = digest(content);
            this.plain = new Form("\"" + version + "\"", content);
            this.zipped = new Form("\"" + version + "-gzip\"", zipped(content));
        }

        private static byte[] zipped(byte[] content) {
            var zipped = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(zipped)) {
                gzip.write(content);
            } catch (IOException inMemory) {
                throw new UncheckedIOException("A file cannot be compressed", inMemory);
            }
            return zipped.toByteArray();
        }

        /// Bytes with the tag by which a browser knows them again.
        private static final class Form {
            private final String tag;
            private final byte[] bytes;

            Form(String tag, byte[] bytes) {
                this.tag = tag;
                this.bytes = bytes;
            }
        }
    }
}
