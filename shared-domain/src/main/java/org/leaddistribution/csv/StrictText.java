package org.leaddistribution.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadingEnded.FileFault;

/// The text of a file, decoded without any mercy, with a look ahead.
///
/// Everything before the first malformed byte is given out; the read after that throws a [FileFault].
public final class StrictText extends Reader {
    private static final int BYTES = 65_536;
    private static final int CHARS = 16_384;

    private final InputStream rest;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    private CharBuffer chars = CharBuffer.allocate(CHARS).flip();
    private @Nullable FileFault fault;
    private char latest;
    private boolean bytesEnded;
    private boolean ended;

    /// @param head the first bytes of the file, already taken from `rest`; no more than 64 KB
    public StrictText(Encoding encoding, byte[] head, InputStream rest) {
        this.rest = rest;
        this.decoder =
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.put(head, encoding.bomBytes(), head.length - encoding.bomBytes()).flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !decodeMore()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /// The next `count` characters, or fewer at the end and before a malformed byte; not consumed.
    public String peek(int count) throws IOException {
        reserve(count);
        fillTo(count);
        return chars.subSequence(0, Math.min(count, chars.remaining())).toString();
    }

    /// Consumes what was peeked at.
    public void skipPeeked(int count) {
        chars.position(chars.position() + count);
    }

    private void reserve(int count) {
        if (chars.capacity() < count + 2) {
            chars = CharBuffer.allocate(count + 2).put(chars).flip();
        }
    }

    private boolean decodeMore() throws IOException {
        if (chars.capacity() > CHARS) {
            chars = CharBuffer.allocate(CHARS).flip();
        }
        fillTo(1);
        if (!chars.hasRemaining() && fault != null) {
            throw fault;
        }
        return chars.hasRemaining();
    }

    private void fillTo(int count) throws IOException {
        while (!ended && chars.remaining() < count) {
            decodeStep();
        }
    }

    private void decodeStep() throws IOException {
        chars.compact();
        int before = chars.position();
        chars.limit(chars.capacity() - 1); // keeps room for the LF of a last CR
        var result = decoder.decode(bytes, chars, bytesEnded);
        latest = chars.position() > before ? chars.get(chars.position() - 1) : latest;
        chars.limit(chars.capacity());
        if (result.isError()) {
            endMalformed();
        } else if (result.isUnderflow()) {
            readBytes();
        }
        chars.flip();
    }

    private void readBytes() throws IOException {
        if (bytesEnded) {
            ended = decoder.flush(chars).isUnderflow();
            return;
        }
        bytes.compact();
        int count = rest.read(bytes.array(), bytes.position(), bytes.remaining());
        bytesEnded = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    /// A CR is made CR LF, so that the parser ends its record before it meets the fault.
    private void endMalformed() {
        ended = true;
        if (latest == '\r') {
            chars.put('\n');
        }
        var text =
                String.format(
                        Locale.ROOT,
                        "not %s, byte 0x%02X. Save the file as CSV UTF-8, or choose the charset that it is in.",
                        decoder.charset().name(),
                        bytes.get(bytes.position()));
        fault = FileFault.ofRecord(IssueCode.MALFORMED_TEXT, text);
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
