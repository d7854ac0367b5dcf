package org.leaddistribution.portal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RunningPortal;

/// A call of `curl` as our documents show it, sent without that program: a form with its headers.
///
/// @param path at the portal, with its query
/// @param headers names and values in turn
record Curl(String path, List<String> headers, List<String> form) {
    /// @param words of the call, without `curl`
    static Curl of(List<String> words, RunningPortal portal) {
        var address = portal.address().toString();
        var headers = new ArrayList<String>();
        var form = new ArrayList<String>();
        String path = null;
        for (var word = words.iterator(); word.hasNext(); ) {
            var next = word.next();
            switch (next) {
                case "-sS" -> {}
                case "-H" -> headers.addAll(pair(word, ": "));
                case "-F" -> form.addAll(pair(word, "="));
                default -> {
                    if (path != null || !next.startsWith(address + "/")) {
                        throw new AssertionError(next + " in: curl " + words);
                    }
                    path = next.substring(address.length());
                }
            }
        }
        if (path == null) {
            throw new AssertionError("No address in: curl " + words);
        }
        return new Curl(path, headers, form);
    }

    private static List<String> pair(Iterator<String> words, String separator) {
        var word = words.next();
        int at = word.indexOf(separator);
        return List.of(word.substring(0, at), word.substring(at + separator.length()));
    }

    /// What it sends under that name; empty for nothing.
    String field(String name) {
        for (int i = 0; i < form.size(); i += 2) {
            if (form.get(i).equals(name)) {
                return form.get(i + 1);
            }
        }
        return "";
    }

    /// @param folder in which it is called
    Answer sent(RunningPortal portal, Path folder) {
        var body = new Multipart();
        for (int i = 0; i < form.size(); i += 2) {
            var value = form.get(i + 1);
            if (value.startsWith("@")) {
                body.file(
                        form.get(i), value.substring(1), read(folder.resolve(value.substring(1))));
            } else {
                body.field(form.get(i), value);
            }
        }
        return portal.stranger().with(headers.toArray(String[]::new)).send(path, body);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
