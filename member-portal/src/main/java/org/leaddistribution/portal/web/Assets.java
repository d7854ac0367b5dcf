package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        ctx.header("Cache-Control", KEPT_FOR_GOOD);
        ctx.contentType(asset.type + "; charset=utf-8").result(asset.content);
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
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(sha).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("This Java has no SHA-256", everyPlatformHasIt);
        }
    }

    private static final class Asset {
        private final String name;
        private final String type;
        private final byte[] content;
        private final String version;

        Asset(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
            this.version = digest(content);
        }
    }
}
