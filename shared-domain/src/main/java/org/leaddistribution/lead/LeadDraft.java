package org.leaddistribution.lead;

/// What a good row of an upload says of a prospect: trimmed, otherwise as it was written.
///
/// @param row the number of the record in the file, the header being 1
/// @param key the prospect that the e-mail names
public record LeadDraft(int row, LeadKey key, String name, String email, String address) {}
