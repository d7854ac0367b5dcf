package org.leaddistribution.csv;

import java.io.IOException;
import java.io.InputStream;

/// Ends a part of a workbook in which one piece goes on and on, before the parser holds it as a whole.
///
/// A piece is a tag and the text behind it, a comment, character data or an instruction. It is followed as the
/// parser does it; where the two could differ, the parser refuses the part.
final class WorkbookPieces extends ByteBlocks {
    /// In bytes.
    static final int LONGEST = 1 << 20;

    /// Of one tag, prefixes that it declares among them. The parser compares each with those before it.
    static final int ATTRIBUTES = 1_200;

    /// In bytes: pieces that cannot have more attributes than a few, and are looked at no closer.
    private static final int SHORT = 1 << 12;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private State between = State.PROLOG;
    private State state = between;
    private int prolog;
    private int length;
    private int attributes;

    /// The byte that ends the value of an attribute or, so many times before a `>`, what is no tag.
    private int end;

    private int endsNeeded;
    private int endsSeen;

    WorkbookPieces(InputStream part) {
        super(part);
    }

    /// What the next byte belongs to.
    private enum State {
        PROLOG,
        TEXT,
        /// Behind a `<`.
        OPENED,
        TAG,
        VALUE,
        /// Behind a `<!`.
        DECLARED,
        /// In what is no tag: a comment, character data, an instruction.
        ASIDE
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        look(target, offset, offset + count);
        return count;
    }

    private void look(byte[] block, int from, int to) {
        int at = from;
        while (at < to) {
            int next = next(block, at, to);
            length += next - at;
            if (length > LONGEST) {
                throw WorkbookFaults.broken("a part of it holds a text without end");
            }
            at = next;
        }
    }

    /// Goes to where another state begins, or to the end of the block.
    private int next(byte[] block, int from, int to) {
        return switch (state) {
            case PROLOG -> inProlog(block, from);
            case TEXT -> inText(block, from, to);
            case OPENED -> opened(block, from);
            case TAG -> inTag(block, from, to);
            case VALUE -> inValue(block, from, to);
            case DECLARED -> declared(block, from);
            case ASIDE -> aside(block, from, to);
        };
    }

    /// The parser looks at eight bits of each letter there, and would find signs where none are.
    private int inProlog(byte[] block, int from) {
        byte one = block[from];
        if (one == '<') {
            return open(from);
        }
        if (one < 0 && (prolog >= BYTE_ORDER_MARK.length || one != BYTE_ORDER_MARK[prolog])) {
            throw WorkbookFaults.broken("a part of it is cut short or damaged");
        }
        prolog++;
        return from + 1;
    }

    private int inText(byte[] block, int from, int to) {
        if (block[from] == '<') {
            int last = lastOpening(block, from, Math.min(to, from + SHORT));
            if (last == from) {
                return open(from);
            }
            length = from - last;
            return last;
        }
        int at = from;
        while (at < to && block[at] != '<') {
            at++;
        }
        return at;
    }

    /// Passes over whole pieces that are short, as nearly all are, without looking at what is in them.
    ///
    /// @param from where one begins
    private static int lastOpening(byte[] block, int from, int to) {
        int last = to - 1;
        for (int at = from + 1; at < to; at++) {
            byte one = block[at];
            if ((one == '!' || one == '?') && block[at - 1] == '<') {
                last = at - 1;
                break;
            }
        }
        while (block[last] != '<') {
            last--;
        }
        return last;
    }

    private int open(int at) {
        state = State.OPENED;
        length = 0;
        return at + 1;
    }

    private int opened(byte[] block, int from) {
        switch (block[from]) {
            case '!' -> state = State.DECLARED;
            case '?' -> goAside('?', 1, 0);
            default -> {
                state = State.TAG;
                between = State.TEXT;
                attributes = 0;
                return from;
            }
        }
        return from + 1;
    }

    private int inTag(byte[] block, int from, int to) {
        for (int at = from; at < to; at++) {
            byte one = block[at];
            if (one == '>') {
                state = State.TEXT;
                return at + 1;
            }
            if (one == '"' || one == '\'') {
                beginValue(one);
                return at + 1;
            }
        }
        return to;
    }

    private void beginValue(byte quote) {
        state = State.VALUE;
        end = quote;
        if (++attributes > ATTRIBUTES) {
            throw WorkbookFaults.broken("a part of it is no table");
        }
    }

    private int inValue(byte[] block, int from, int to) {
        for (int at = from; at < to; at++) {
            if (block[at] == end) {
                state = State.TAG;
                return at + 1;
            }
        }
        return to;
    }

    /// The second dash of `<!--` is none of those that end it.
    private int declared(byte[] block, int from) {
        switch (block[from]) {
            case '-' -> goAside('-', 2, -1);
            case '[' -> goAside(']', 2, 0);
            default -> throw WorkbookFaults.broken("it declares a type of document");
        }
        return from + 1;
    }

    private void goAside(char endedBy, int times, int seen) {
        state = State.ASIDE;
        end = endedBy;
        endsNeeded = times;
        endsSeen = seen;
    }

    private int aside(byte[] block, int from, int to) {
        int at = from;
        while (at < to && (block[at] != '>' || endsSeen < endsNeeded)) {
            endsSeen = block[at] == end ? endsSeen + 1 : 0;
            at++;
        }
        return at == from ? comeBack(from) : at;
    }

    private int comeBack(int at) {
        state = between;
        length = 0;
        return at + 1;
    }
}
