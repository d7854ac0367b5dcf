package org.leaddistribution.admin.upload;

import java.util.Map;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.ReadOptions;

/// Everything that a person can choose about the reading of a file.
///
/// @param headings which column of the file stands for one of ours, where that was chosen
record HowToRead(
        EncodingChoice encoding, SeparatorChoice separator, Map<LeadColumn, String> headings) {
    static final HowToRead AS_IT_IS =
            new HowToRead(EncodingChoice.AUTOMATIC, SeparatorChoice.AUTOMATIC, Map.of());

    HowToRead {
        headings = Map.copyOf(headings);
    }

    ReadOptions options() {
        return new ReadOptions(encoding.charset(), separator.character(), headings);
    }

    HowToRead decodedAs(EncodingChoice other) {
        return new HowToRead(other, separator, headings);
    }

    HowToRead withHeadings(Map<LeadColumn, String> others) {
        return new HowToRead(encoding, separator, others);
    }
}
