package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.round.ShareOutline;

/// A member's file as staff sees it: how much it is of what was paid for, why, whether it was fetched, and what became
/// of its mail.
///
/// @param sourceFilename of the upload; null when that is not there any more
/// @param boundBy null while the round is being written, as `why` is
/// @param mail null when nothing is known of it
/// @param member null where the list is one member's
record FileItem(
        String fileId,
        String filename,
        @Nullable String sourceFilename,
        String distributionId,
        int round,
        Instant createdAt,
        int leadCount,
        int quota,
        double fillRatio,
        @Nullable String boundBy,
        @Nullable String why,
        long downloadCount,
        @Nullable Instant downloadedAt,
        @Nullable MailOfFile mail,
        @JsonUnwrapped @Nullable FileOwner member) {

    /// @param sentAt null until it has been sent, and for mails that older versions sent
    record MailOfFile(String state, @Nullable Instant sentAt, @Nullable String lastError) {
        static MailOfFile of(OutboxEntry entry) {
            var sent = entry.sent();
            return new MailOfFile(
                    MailsApi.StateWord.of(entry.state()),
                    sent == null ? null : sent.at(),
                    entry.lastError());
        }
    }

    record FileOwner(String memberAddress, String username, String tier) {}

    static FileItem of(
            MemberFile file,
            @Nullable String sourceFilename,
            @Nullable ShareOutline share,
            @Nullable OutboxEntry mail) {
        int quota = share == null ? file.tier().quotaPerRound() : share.quota();
        return new FileItem(
                file.id().value(),
                file.filename(),
                sourceFilename,
                file.distribution().value(),
                file.round(),
                file.createdAt(),
                file.leadCount(),
                quota,
                quota == 0 ? 1 : (double) file.leadCount() / quota,
                share == null ? null : share.boundBy(),
                share == null ? null : share.sentence(),
                file.downloads(),
                file.downloadedAt(),
                mail == null ? null : MailOfFile.of(mail),
                null);
    }

    /// The same with whose file it is.
    FileItem withOwner(MemberFile file) {
        return new FileItem(
                fileId,
                filename,
                sourceFilename,
                distributionId,
                round,
                createdAt,
                leadCount,
                quota,
                fillRatio,
                boundBy,
                why,
                downloadCount,
                downloadedAt,
                mail,
                new FileOwner(file.owner().value(), file.username(), file.tier().code()));
    }
}
