package org.leaddistribution.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.Outbox.SentMail;

/// The part of a document that says whether people were told of it.
///
/// Filters and updates take the path at which that part lies.
final class NoticeFields {
    static final String NOTICE = "notice";
    static final String STATE = "state";
    static final String ATTEMPTS = "attempts";
    static final String DUE_AT = "due_at";
    static final String TOKEN = "token";
    static final String LAST_ERROR = "last_error";
    static final String TO = "to";
    static final String SUBJECT = "subject";
    static final String SENT_AT = "sent_at";

    private NoticeFields() {}

    static Document pending(Instant due) {
        return new Document(STATE, NoticeState.PENDING.code())
                .append(ATTEMPTS, 0)
                .append(DUE_AT, due);
    }

    static Bson isIn(String path, NoticeState state) {
        return Filters.eq(at(path, STATE), state.code());
    }

    static Bson isInOneOf(String path, List<NoticeState> states) {
        return Filters.in(at(path, STATE), states.stream().map(NoticeState::code).toList());
    }

    /// Two states to walk through in the order of the index, whatever else is asked of them.
    static Bson isDueOrBegun(String path, Instant now) {
        return Filters.and(
                Filters.in(at(path, STATE), NoticeState.PENDING.code(), NoticeState.SENDING.code()),
                Filters.or(
                        isIn(path, NoticeState.SENDING),
                        Filters.eq(at(path, ATTEMPTS), 0),
                        Filters.lte(at(path, DUE_AT), now),
                        Filters.gt(at(path, DUE_AT), now.plus(Outbox.LONGEST_PAUSE))));
    }

    static Bson isClaimable(String path, long token) {
        var abandoned =
                Filters.and(isIn(path, NoticeState.SENDING), Filters.lt(at(path, TOKEN), token));
        return Filters.or(isIn(path, NoticeState.PENDING), abandoned);
    }

    static Bson isClaimed(String path, long token) {
        return Filters.and(isIn(path, NoticeState.SENDING), Filters.eq(at(path, TOKEN), token));
    }

    static Bson claim(String path, long token) {
        return combine(move(path, NoticeState.SENDING), set(at(path, TOKEN), token));
    }

    static Bson isSentOrGivenUp(String path) {
        return Filters.in(at(path, STATE), NoticeState.SENT.code(), NoticeState.DEAD.code());
    }

    static Bson anew(String path, Instant due) {
        return combine(
                move(path, NoticeState.PENDING),
                set(at(path, ATTEMPTS), 0),
                set(at(path, DUE_AT), due),
                unset(at(path, TO)),
                unset(at(path, SUBJECT)),
                unset(at(path, SENT_AT)),
                error(path, null));
    }

    /// What of a mail is noted in `fields`; null when it has not been sent, or by an older version.
    static @Nullable SentMail sent(Document fields) {
        var at = fields.getDate(SENT_AT);
        return at == null
                ? null
                : new SentMail(
                        Fields.text(fields, TO), Fields.text(fields, SUBJECT), at.toInstant());
    }

    static Bson settle(String path, DeliveryResult settlement) {
        return switch (settlement) {
            case DeliveryResult.Sent(var mail) ->
                    combine(
                            move(path, NoticeState.SENT),
                            set(at(path, TO), mail.to()),
                            set(at(path, SUBJECT), mail.subject()),
                            set(at(path, SENT_AT), mail.at()),
                            error(path, null));
            case DeliveryResult.Skipped(var why) ->
                    combine(move(path, NoticeState.SKIPPED), error(path, why));
            case DeliveryResult.HandedBack(var why) ->
                    combine(move(path, NoticeState.PENDING), error(path, why));
            case DeliveryResult.Again(var attempts, var due, var why) ->
                    combine(
                            move(path, NoticeState.PENDING),
                            set(at(path, ATTEMPTS), attempts),
                            set(at(path, DUE_AT), due),
                            error(path, why));
            case DeliveryResult.Dead(var attempts, var why) ->
                    combine(
                            move(path, NoticeState.DEAD),
                            set(at(path, ATTEMPTS), attempts),
                            error(path, why));
        };
    }

    static String at(String path, String field) {
        return path + "." + field;
    }

    private static Bson move(String path, NoticeState to) {
        return set(at(path, STATE), to.code());
    }

    private static Bson error(String path, @Nullable String why) {
        return set(at(path, LAST_ERROR), why);
    }
}
