package org.leaddistribution.notice;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.FileId;

/// Something that someone is to be told. Where to and in which words is decided when it is sent.
public sealed interface Notice {
    NoticeId id();

    /// To a member: new leads are there.
    record LeadsReady(
            FileId file,
            MemberAddress member,
            String username,
            String filename,
            int leadCount,
            int round)
            implements Notice {
        @Override
        public NoticeId id() {
            return new NoticeId.OfFile(file);
        }
    }

    /// To the admin: a round is over.
    ///
    /// @param leads assignments of this round; of a failed one those of the rounds before it
    /// @param membersServed counted as `leads` are
    /// @param uploader the user name of the admin who uploaded
    record DistributionEnded(
            DistributionId distribution,
            int round,
            Ending ending,
            long leads,
            int membersServed,
            String uploader)
            implements Notice {
        @Override
        public NoticeId id() {
            return switch (ending) {
                case COMPLETED -> new NoticeId.OfRound(distribution, round);
                case FAILED -> new NoticeId.OfFailure(distribution, round);
            };
        }
    }

    /// How a round ended.
    enum Ending implements Coded {
        COMPLETED,
        FAILED
    }

    /// To anyone who signs in, about the account.
    sealed interface AccountMail extends Notice {
        String key();

        String username();

        @Override
        default NoticeId id() {
            return new NoticeId.OfAccount(key());
        }
    }

    /// A mail with a link whose token is drawn when it is sent.
    sealed interface LinkMail extends AccountMail {}

    /// A new account waits for its first password.
    record Invitation(String key, String username) implements LinkMail {
        public static Invitation to(String username) {
            return new Invitation(UUID.randomUUID().toString(), username);
        }
    }

    /// Somebody asked for a new password.
    record PasswordReset(String key, String username) implements LinkMail {
        public static PasswordReset to(String username) {
            return new PasswordReset(UUID.randomUUID().toString(), username);
        }
    }

    /// Mail goes to another address from now on; the old one is told, in case its owner does not know.
    record EmailChanged(String key, String username, String oldEmail) implements AccountMail {
        public static EmailChanged of(String username, String oldEmail) {
            return new EmailChanged(UUID.randomUUID().toString(), username, oldEmail);
        }
    }

    /// Names a notice for ever by what it is about, so that a mail sent twice is the same mail twice.
    sealed interface NoticeId {
        Pattern WORD = Pattern.compile("([a-z]+)-([A-Za-z0-9.-]{1,100})");
        Pattern NUMBERED = Pattern.compile("(.+)-([1-9][0-9]{0,8})");

        /// The id as one word: letters, digits, `.` and `-`, as the left side of a `Message-ID` may be.
        String value();

        /// The id that a stranger's text names, or empty when it names none.
        static Optional<NoticeId> of(String text) {
            var parts = WORD.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var rest = parts.group(2);
            return switch (parts.group(1)) {
                case "file" -> Optional.of(new OfFile(new FileId(rest)));
                case "account" -> Optional.of(new OfAccount(rest));
                case "round" -> numbered(rest, OfRound::new);
                case "failure" -> numbered(rest, OfFailure::new);
                default -> Optional.empty();
            };
        }

        private static Optional<NoticeId> numbered(
                String rest, BiFunction<DistributionId, Integer, NoticeId> make) {
            var parts = NUMBERED.matcher(rest);
            return parts.matches()
                    ? DistributionId.of(parts.group(1))
                            .map(id -> make.apply(id, Integer.valueOf(parts.group(2))))
                    : Optional.empty();
        }

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
}
