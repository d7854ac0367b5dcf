package org.leaddistribution.round;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.Sorting;

/// Which distributions a list shows, and in which order; equal ones by the time of their upload, in the same
/// direction.
///
/// @param text a part of the file's name, the title, the id or the uploader's name, in any case; empty for all
/// @param status null for all
/// @param uploadedBy the whole user name, in any case; empty for all
/// @param from of the upload; null for no beginning
/// @param until the first moment of an upload that is too late; null for no end
public record DistributionQuery(
        String text,
        @Nullable DistributionStatus status,
        String uploadedBy,
        @Nullable Instant from,
        @Nullable Instant until,
        Sorting<SortField> sorting) {
    public static final DistributionQuery ALL =
            new DistributionQuery(
                    "", null, "", null, null, Sorting.descending(SortField.UPLOADED_AT));

    public DistributionQuery {
        text = text.strip().toLowerCase(Locale.ROOT);
        uploadedBy = uploadedBy.strip().toLowerCase(Locale.ROOT);
    }

    /// Names by their characters, statuses by the words that are stored.
    public enum SortField implements Coded {
        UPLOADED_AT,
        FILENAME,
        TOTAL_LEADS,
        DISTRIBUTIONS_MADE,
        STATUS
    }

    public DistributionQuery withText(String sought) {
        return new DistributionQuery(sought, status, uploadedBy, from, until, sorting);
    }

    /// @param only null for all
    public DistributionQuery withStatus(@Nullable DistributionStatus only) {
        return new DistributionQuery(text, only, uploadedBy, from, until, sorting);
    }

    /// @param name empty for all
    public DistributionQuery ofUploader(String name) {
        return new DistributionQuery(text, status, name, from, until, sorting);
    }

    /// @param beginning null for none
    /// @param end null for none
    public DistributionQuery between(@Nullable Instant beginning, @Nullable Instant end) {
        return new DistributionQuery(text, status, uploadedBy, beginning, end, sorting);
    }

    public DistributionQuery sortedBy(Sorting<SortField> order) {
        return new DistributionQuery(text, status, uploadedBy, from, until, order);
    }

    /// Whether it leaves something out.
    public boolean isFilter() {
        return !text.isEmpty()
                || status != null
                || !uploadedBy.isEmpty()
                || from != null
                || until != null;
    }
}
