package org.leaddistribution.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.FileId;

/// The CSV that one member has of one round; its bytes are kept apart and never change.
///
/// @param tier the tier that counted when the file was made
/// @param downloads how often it was fetched
/// @param downloadedAt the latest time; null before the first
/// @param rule by which its bytes were written
public record MemberFile(
        FileId id,
        MemberAddress owner,
        String username,
        Tier tier,
        DistributionId distribution,
        int round,
        String filename,
        int leadCount,
        Instant createdAt,
        long downloads,
        @Nullable Instant downloadedAt,
        FileRule rule) {}
