package org.leaddistribution.notice;

import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.FileId;

/// Names a notice for ever by what it is about, so that a mail sent twice is the same mail twice.
public sealed interface NoticeId {
    /// The id as one word: letters, digits, `.` and `-`, as the left side of a `Message-ID` may be.
    String value();

    /// To a member, about a file.
    record OfFile(FileId file) implements NoticeId {
        @Override
        public String value() {
            return "file-" + file.value();
        }
    }

    /// To the admin, about a complete round.
    record OfRound(DistributionId distribution, int round) implements NoticeId {
        @Override
        public String value() {
            return "round-" + distribution.value() + "-" + round;
        }
    }

    /// To the admin, about a round that could not be completed.
    record OfFailure(DistributionId distribution, int round) implements NoticeId {
        @Override
        public String value() {
            return "failure-" + distribution.value() + "-" + round;
        }
    }

    /// To someone about their account; the key was drawn when the mail was asked for.
    record OfAccount(String key) implements NoticeId {
        @Override
        public String value() {
            return "account-" + key;
        }
    }
}
