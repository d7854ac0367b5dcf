package org.leaddistribution.round;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The leads that a share gives, in the order of their prospects' keys, in five bytes each: a plan of
/// millions of assignments is held as a whole while it is written.
///
/// A lead is named by its row: a round gives leads of its own distribution alone.
public final class PlannedLeads {
    public static final PlannedLeads NONE = new PlannedLeads(new int[0], new byte[0]);

    private final int[] rows;
    private final byte[] slots;

    private PlannedLeads(int[] rows, byte[] slots) {
        this.rows = rows;
        this.slots = slots;
    }

    /// @param row the number of the lead's row in its file
    /// @param slot which of the prospect's ten copies this will be, 0 to 9
    public record PlannedLead(int row, int slot) {}

    /// The arrays are kept, not copied.
    ///
    /// @param rows of the leads
    /// @param slots as many
    public static PlannedLeads of(int[] rows, byte[] slots) {
        if (rows.length != slots.length) {
            throw new IllegalArgumentException(
                    rows.length + " rows and " + slots.length + " slots");
        }
        return new PlannedLeads(rows, slots);
    }

    /// @param leads in the order of their keys
    public static PlannedLeads of(List<PlannedLead> leads) {
        var rows = new int[leads.size()];
        var slots = new byte[leads.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = leads.get(i).row();
            slots[i] = (byte) leads.get(i).slot();
        }
        return new PlannedLeads(rows, slots);
    }

    public int size() {
        return rows.length;
    }

    public int row(int index) {
        return rows[index];
    }

    public int slot(int index) {
        return slots[index];
    }

    public List<PlannedLead> asList() {
        return IntStream.range(0, size())
                .mapToObj(i -> new PlannedLead(rows[i], slots[i]))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedLeads that
                && Arrays.equals(rows, that.rows)
                && Arrays.equals(slots, that.slots);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rows) + Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return asList().toString();
    }
}
