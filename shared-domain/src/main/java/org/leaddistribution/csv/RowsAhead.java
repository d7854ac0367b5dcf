package org.leaddistribution.csv;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.SheetRows.SheetCounts;
import org.leaddistribution.kernel.BlocksAhead;

/// The rows of a sheet, read on another thread while those before them are judged: two blocks of them are held.
///
/// What ends the reading comes at its row, as if it had been read here. Not for several threads.
final class RowsAhead implements Closeable {
    /// So little is read in vain of a sheet of which only the beginning is looked at.
    private static final int ROWS_OF_FIRST = 32;

    private static final int MOST_ROWS = 2_048;

    /// Characters and cells of a block, but for its last row.
    private static final int LARGEST = CsvLimits.RECORD;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SheetRows sheet;
    private final RelayedProgress progress;
    private final BlocksAhead<Block> blocks;
    private Block block;
    private int rowsOfNext = ROWS_OF_FIRST;
    private int row;
    private SheetCounts counts;

    /// @param sheet which nobody else reads from here on
    /// @param first its first row, which was read already
    RowsAhead(SheetRows sheet, TableRow first, RelayedProgress progress) {
        this.sheet = sheet;
        this.progress = progress;
        this.row = sheet.row();
        this.counts = sheet.counts();
        this.block = Block.of(first, counts);
        this.blocks = new BlocksAhead<>(this::read, next -> next.end != null);
    }

    /// Rows that follow each other.
    ///
    /// @param end what comes behind them; null where there may be more rows
    private record Block(Deque<Counted> rows, @Nullable End end) {
        static Block of(TableRow first, SheetCounts counts) {
            return new Block(new ArrayDeque<>(List.of(new Counted(first, counts))), null);
        }
    }

    /// A row, and what all rows to it were like.
    private record Counted(TableRow row, SheetCounts counts) {}

    /// Where the reading ended.
    ///
    /// @param fault for which it did; null at the end of the sheet
    private record End(int row, SheetCounts counts, @Nullable RuntimeException fault) {}

    int row() {
        return row;
    }

    SheetCounts counts() {
        return counts;
    }

    /// Null after the last.
    @Nullable TableRow next() {
        var next = block.rows.poll();
        while (next == null) {
            var end = block.end;
            if (end != null) {
                return ended(end);
            }
            progress.relay();
            block = blocks.next(PAUSE, progress::tell);
            progress.tell();
            next = block.rows.poll();
        }
        row = next.row.number();
        counts = next.counts;
        return next.row;
    }

    private @Nullable TableRow ended(End end) {
        row = end.row;
        counts = end.counts;
        if (end.fault != null) {
            throw end.fault;
        }
        return null;
    }

    private Block read() {
        var rows = new ArrayDeque<Counted>(rowsOfNext);
        try {
            for (int size = 0; size < LARGEST && rows.size() < rowsOfNext; ) {
                var next = sheet.next();
                if (next == null) {
                    return new Block(rows, new End(sheet.row(), sheet.counts(), null));
                }
                rows.add(new Counted(next, sheet.counts()));
                size += sheet.size();
            }
        } catch (RuntimeException fault) {
            return new Block(rows, new End(sheet.row(), sheet.counts(), fault));
        }
        rowsOfNext = Math.min(MOST_ROWS, 2 * rowsOfNext);
        return new Block(rows, null);
    }

    /// Returns when nobody reads the sheet any more.
    @Override
    public void close() {
        progress.stop();
        blocks.close();
    }
}
