package org.leaddistribution.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream whose single bytes come as blocks of one: who looks at what comes does so where blocks are read.
abstract class ByteBlocks extends FilterInputStream {
    ByteBlocks(InputStream bytes) {
        super(bytes);
    }

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;
}
