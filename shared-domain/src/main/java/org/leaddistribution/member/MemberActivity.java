package org.leaddistribution.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a membership so far, as lists of members show it: kept with the member, so that a page of them is
/// found and sorted without counting.
///
/// @param files that were made for the member, those of a round that is being written left out until all are
/// @param leads in these files
/// @param lastFileAt when the latest was made; null before the first
/// @param lastDownloadAt null before the first download of any file
/// @param lastSignInAt null before the first
public record MemberActivity(
        long files,
        long leads,
        @Nullable Instant lastFileAt,
        @Nullable Instant lastDownloadAt,
        @Nullable Instant lastSignInAt) {
    public static final MemberActivity NONE = new MemberActivity(0, 0, null, null, null);

    /// The files that a member has, counted anew.
    ///
    /// @param files at least one
    public record FilesMade(MemberAddress member, long files, long leads, Instant lastAt) {}

    public MemberActivity with(FilesMade made) {
        return new MemberActivity(
                Math.max(files, made.files()),
                Math.max(leads, made.leads()),
                later(lastFileAt, made.lastAt()),
                lastDownloadAt,
                lastSignInAt);
    }

    public MemberActivity withDownload(Instant at) {
        return new MemberActivity(
                files, leads, lastFileAt, later(lastDownloadAt, at), lastSignInAt);
    }

    public MemberActivity withSignIn(Instant at) {
        return new MemberActivity(
                files, leads, lastFileAt, lastDownloadAt, later(lastSignInAt, at));
    }

    private static Instant later(@Nullable Instant before, Instant at) {
        return before == null || before.isBefore(at) ? at : before;
    }
}
