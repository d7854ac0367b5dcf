package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.notice.Notice.AccountMail;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.notice.NoticeState;

/// A document of `outbox`: an account mail that waits or was sent.
final class AccountMailDocument {
    static final String COLLECTION = "outbox";
    static final String KIND = "kind";
    static final String USERNAME = "username";
    static final String USERNAME_LOWER = "username_lower";
    private static final String INVITATION = "invitation";
    private static final String PASSWORD_RESET = "password_reset";
    private static final String EMAIL_CHANGED = "email_changed";
    private static final String OLD_EMAIL = "old_email";

    private AccountMailDocument() {}

    /// Inserts the mail unless one like it waits already.
    static UpdateOneModel<Document> unlessWaiting(AccountMail mail, Instant due) {
        var state = NoticeFields.at(NoticeFields.NOTICE, NoticeFields.STATE);
        var alike =
                Filters.and(
                        Filters.eq(KIND, kind(mail)),
                        Filters.eq(USERNAME_LOWER, mail.username().toLowerCase(Locale.ROOT)),
                        Filters.eq(OLD_EMAIL, oldEmail(mail)),
                        Filters.eq(state, NoticeState.PENDING.code()));
        var begin =
                Updates.combine(
                        Updates.setOnInsert(Fields.ID, mail.key()),
                        Updates.setOnInsert(USERNAME, mail.username()),
                        onInsert(NoticeFields.ATTEMPTS, 0),
                        onInsert(NoticeFields.DUE_AT, due));
        return new UpdateOneModel<>(alike, begin, new UpdateOptions().upsert(true));
    }

    /// A mail that none like it waits for.
    static Document of(AccountMail mail, Instant due) {
        var document =
                new Document(Fields.ID, mail.key())
                        .append(KIND, kind(mail))
                        .append(USERNAME, mail.username())
                        .append(USERNAME_LOWER, mail.username().toLowerCase(Locale.ROOT))
                        .append(NoticeFields.NOTICE, NoticeFields.pending(due));
        var oldEmail = oldEmail(mail);
        return oldEmail == null ? document : document.append(OLD_EMAIL, oldEmail);
    }

    /// The mails to these people that wait.
    static Bson waitingFor(Collection<? extends AccountMail> mails) {
        var names = mails.stream().map(mail -> mail.username().toLowerCase(Locale.ROOT)).toList();
        return Filters.and(
                Filters.in(USERNAME_LOWER, names),
                Filters.eq(
                        NoticeFields.at(NoticeFields.NOTICE, NoticeFields.STATE),
                        NoticeState.PENDING.code()));
    }

    /// Whatever became of them.
    ///
    /// @param logins user names in lower case
    static Bson invitationsOf(Collection<String> logins) {
        return Filters.and(Filters.in(USERNAME_LOWER, logins), Filters.eq(KIND, INVITATION));
    }

    /// What two mails share of which one is enough.
    record Likeness(String kind, String login, @Nullable String oldEmail) {
        static Likeness of(AccountMail mail) {
            var login = mail.username().toLowerCase(Locale.ROOT);
            return new Likeness(
                    AccountMailDocument.kind(mail), login, AccountMailDocument.oldEmail(mail));
        }
    }

    private static Bson onInsert(String field, Object value) {
        return Updates.setOnInsert(NoticeFields.at(NoticeFields.NOTICE, field), value);
    }

    private static String kind(AccountMail mail) {
        return switch (mail) {
            case Invitation _ -> INVITATION;
            case PasswordReset _ -> PASSWORD_RESET;
            case EmailChanged _ -> EMAIL_CHANGED;
        };
    }

    /// Null for every other kind, as it is for the server where the field is missing.
    private static @Nullable String oldEmail(AccountMail mail) {
        return mail instanceof EmailChanged changed ? changed.oldEmail() : null;
    }

    static AccountMail toMail(Document document) {
        var key = Fields.text(document, Fields.ID);
        var username = Fields.text(document, USERNAME);
        var kind = Fields.text(document, KIND);
        return switch (kind) {
            case INVITATION -> new Invitation(key, username);
            case PASSWORD_RESET -> new PasswordReset(key, username);
            case EMAIL_CHANGED -> new EmailChanged(key, username, Fields.text(document, OLD_EMAIL));
            default -> throw new StoreBroken("Stored kind of mail: " + kind);
        };
    }
}
