package org.leaddistribution.lead;

import java.util.List;

/// What a good row of an upload says of a prospect: trimmed, otherwise as it was written.
///
/// @param row of the file, as a spreadsheet numbers it
/// @param key the prospect that the e-mail names
/// @param extra what further columns hold that the upload keeps, in their order; empty where it keeps none
public record LeadDraft(
        int row, LeadKey key, String name, String email, String address, List<String> extra) {
    public LeadDraft {
        extra = List.copyOf(extra);
    }

    /// Of an upload that keeps no further columns.
    public LeadDraft(int row, LeadKey key, String name, String email, String address) {
        this(row, key, name, email, address, List.of());
    }

    /// The same with the values of columns that the upload keeps.
    public LeadDraft with(List<String> values) {
        return new LeadDraft(row, key, name, email, address, values);
    }
}
