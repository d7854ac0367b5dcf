package org.leaddistribution.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.leaddistribution.csv.ReadingEnded.ReadingStopped;
import org.leaddistribution.kernel.Quoted;

/// The parts of a workbook, unpacked no further than a workbook may go.
///
/// Where the file says that a part is too large, it is believed and refused at once; where it says less than
/// is there, the part is refused as soon as more comes out. Not for several threads.
final class WorkbookParts implements Closeable {
    /// Bytes of all that is unpacked.
    static final long UNPACKED = 1L << 30;

    private static final long ANY_RATIO = 100L << 20;
    private static final int RATIO = 100;
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long DIRECTORY_BYTES = 16L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final long sizeBytes;
    private final ReadProgress progress;
    private long unpacked;
    private long expected;
    private long told;

    private WorkbookParts(ZipFile zip, long sizeBytes, ReadProgress progress) {
        this.zip = zip;
        this.sizeBytes = sizeBytes;
        this.progress = progress;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            entries.putIfAbsent(entry.getName(), entry);
        }
    }

    /// @throws java.util.zip.ZipException when the file is no ZIP file, or a broken one
    static WorkbookParts open(Path file, ReadProgress progress) throws IOException {
        requireSmallDirectory(file);
        var zip = new ZipFile(file.toFile());
        return new WorkbookParts(zip, file.toFile().length(), progress);
    }

    /// A part, whose name may be written in any case.
    Optional<ZipEntry> named(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /// @param most bytes that such a part may have
    InputStream open(ZipEntry part, long most) throws IOException {
        long size = part.getSize();
        if (size > most || (size > ANY_RATIO && size / RATIO > part.getCompressedSize())) {
            throw WorkbookFaults.tooLarge(
                    "%s alone has %s MB".formatted(Quoted.plain(part.getName()), size >> 20));
        }
        expected = unpacked + size;
        return new Unpacking(zip.getInputStream(part), size);
    }

    /// Another part will be read after the one that is open, so there is more to go.
    void expect(ZipEntry part) {
        expected += part.getSize();
    }

    /// Everything that is wanted was read.
    void done() {
        tell(sizeBytes);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The directory of the ZIP file is held in memory as a whole, before anybody asks for any of it.
    private static void requireSmallDirectory(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            var end = new byte[(int) Math.min(size, END_BYTES + LONGEST_COMMENT)];
            bytes.seek(size - end.length);
            bytes.readFully(end);
            var view = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = end.length - END_BYTES; at >= 0; at--) {
                if (view.getInt(at) == END_SIGNATURE
                        && Integer.toUnsignedLong(view.getInt(at + DIRECTORY_SIZE_AT))
                                > DIRECTORY_BYTES) {
                    throw WorkbookFaults.tooLarge("its table of contents is");
                }
            }
        }
    }

    private void tell() {
        if (unpacked > UNPACKED) {
            throw WorkbookFaults.tooLarge("it has more than %s MB".formatted(UNPACKED >> 20));
        }
        tell((long) (sizeBytes * Math.min(1.0, (double) unpacked / Math.max(1, expected))));
    }

    private void tell(long read) {
        told = Math.max(told, read);
        if (progress.advanced(told, sizeBytes) == ReadProgress.Signal.STOP) {
            throw new ReadingStopped();
        }
    }

    /// Holds a part to the size that it should have.
    private final class Unpacking extends ByteBlocks {
        private static final int STEP = 1 << 16;

        private final long size;
        private long count;
        private int untold;

        Unpacking(InputStream part, long size) {
            super(part);
            this.size = size;
        }

        /// @throws ReadingEnded.FileFault when more comes than there should be
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count += Math.max(0, read);
            untold += Math.max(0, read);
            if (count > size) {
                throw WorkbookFaults.broken("a part of it is larger than it should be");
            }
            if (untold >= STEP || read < 0) {
                unpacked += untold;
                untold = 0;
                tell();
            }
            return read;
        }

        /// Tells nobody: whoever wants no more has said so.
        @Override
        public void close() throws IOException {
            unpacked += untold;
            untold = 0;
            super.close();
        }
    }
}
