package org.leaddistribution.csv;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.TemporaryFiles;

/// The texts of a workbook, which its cells name by their numbers.
///
/// Many of them lie in a temporary file that is mapped, so they take next to none of the heap: a byte for four
/// texts. Not for several threads.
final class SharedStrings implements Closeable {
    /// Bytes of the part that holds them.
    static final long LARGEST = 256L << 20;

    /// The number of texts from one noted place to the next.
    private static final int STRIDE = 32;

    private static final long IN_MEMORY = 4L << 20;
    private static final ValueLayout.OfInt LENGTH =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena;
    private final @Nullable Path file;
    private final MemorySegment texts;
    private final long[] places;
    private final int count;
    private final Recent recent = new Recent();

    /// Where the text behind the one that was read last begins.
    private int next;

    private long nextAt;

    private SharedStrings(Arena arena, @Nullable Path file, MemorySegment texts, Places noted) {
        this.arena = arena;
        this.file = file;
        this.texts = texts;
        this.places = noted.places;
        this.count = noted.count;
    }

    static SharedStrings none() {
        return new SharedStrings(Arena.ofShared(), null, MemorySegment.NULL, new Places());
    }

    /// @param sizeBytes of the part
    /// @param folder for a temporary file
    static SharedStrings read(WorkbookXml part, long sizeBytes, Path folder) throws IOException {
        if (sizeBytes <= IN_MEMORY) {
            var texts = new ByteArrayOutputStream();
            var noted = noted(part, texts);
            return new SharedStrings(
                    Arena.ofShared(), null, MemorySegment.ofArray(texts.toByteArray()), noted);
        }
        var file = new TemporaryFiles(folder).create("texts");
        try {
            Places noted;
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                noted = noted(part, out);
            }
            return mapped(file, noted);
        } catch (IOException | RuntimeException failed) {
            TemporaryFiles.delete(file);
            throw failed;
        }
    }

    private static SharedStrings mapped(Path file, Places noted) throws IOException {
        var arena = Arena.ofShared();
        try (var channel = FileChannel.open(file)) {
            var texts = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return new SharedStrings(arena, file, texts, noted);
        } catch (IOException | RuntimeException failed) {
            arena.close();
            throw failed;
        }
    }

    private static Places noted(WorkbookXml part, OutputStream out) throws IOException {
        var noted = new Places();
        var texts = new DataOutputStream(out);
        while (part.next()) {
            if (part.begins("si")) {
                var text = part.richText().getBytes(StandardCharsets.UTF_8);
                noted.add(text.length);
                texts.writeInt(text.length);
                texts.write(text);
            }
        }
        return noted;
    }

    /// @throws ReadingEnded.FileFault when there is no such text
    String get(long number) {
        if (number < 0 || number >= count) {
            throw WorkbookFaults.broken("a cell names a text that is not there");
        }
        var known = recent.get((int) number);
        if (known != null) {
            return known;
        }
        var text = read((int) number);
        recent.put((int) number, text);
        return text;
    }

    private String read(int number) {
        boolean near = number >= next && number - next <= number % STRIDE;
        long at = near ? nextAt : places[number / STRIDE];
        for (int skipped = near ? number - next : number % STRIDE; skipped > 0; skipped--) {
            at += Integer.BYTES + texts.get(LENGTH, at);
        }
        int length = texts.get(LENGTH, at);
        var bytes = new byte[length];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, at + Integer.BYTES, bytes, 0, length);
        next = number + 1;
        nextAt = at + Integer.BYTES + length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
        if (file != null) {
            TemporaryFiles.delete(file);
        }
    }

    /// Where every so many texts begin.
    private static final class Places {
        private long[] places = new long[16];
        private int count;
        private long at;

        void add(int length) {
            if (count % STRIDE == 0) {
                int next = count / STRIDE;
                if (next == places.length) {
                    places = Arrays.copyOf(places, 2 * next);
                }
                places[next] = at;
            }
            at += Integer.BYTES + length;
            count++;
        }
    }

    /// Short texts that cells named not long ago, as cities and countries are named again and again.
    private static final class Recent {
        private static final int MOST = 1 << 12;
        private static final int LONGEST = 100;

        private final int[] numbers = new int[MOST];
        private final @Nullable String[] texts = new @Nullable String[MOST];

        @Nullable String get(int number) {
            int place = number & MOST - 1;
            return numbers[place] == number ? texts[place] : null;
        }

        void put(int number, String text) {
            if (text.length() <= LONGEST) {
                int place = number & MOST - 1;
                numbers[place] = number;
                texts[place] = text;
            }
        }
    }
}
