package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.NoticeKind;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.OutboxQuery;
import org.leaddistribution.notice.PreviewingMail;
import org.leaddistribution.notice.PreviewingMail.Letter;
import org.leaddistribution.notice.PreviewingMail.MailPreview;
import org.leaddistribution.notice.ReadingMails;
import org.leaddistribution.notice.ReadingMails.MailSearch;
import org.leaddistribution.notice.ReadingMails.MailSummary;
import org.leaddistribution.notice.SendingAgain;
import org.leaddistribution.notice.SendingTestMail;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;

/// `/api/admin/mails`.
public final class MailsApi {
    private static final int DEFAULT_LIMIT = 20;
    private static final Set<String> PARAMETERS =
            Set.of("page", "limit", "q", "state", "kind", "distribution_id");

    private final ReadingMails reading;
    private final SendingAgain sendingAgain;
    private final SendingTestMail sendingTest;
    private final PreviewingMail previewing;

    public MailsApi(
            ReadingMails reading,
            SendingAgain sendingAgain,
            SendingTestMail sendingTest,
            PreviewingMail previewing) {
        this.reading = reading;
        this.previewing = previewing;
        this.sendingAgain = sendingAgain;
        this.sendingTest = sendingTest;
    }

    /// The words that the contract has for states.
    enum StateWord implements Coded {
        WAITING(NoticeState.PENDING),
        SENDING(NoticeState.SENDING),
        SENT(NoticeState.SENT),
        NOT_WANTED(NoticeState.SKIPPED),
        FAILED(NoticeState.DEAD);

        private final NoticeState state;

        StateWord(NoticeState state) {
            this.state = state;
        }

        static String of(NoticeState state) {
            return Arrays.stream(values())
                    .filter(word -> word.state == state)
                    .findFirst()
                    .orElseThrow()
                    .code();
        }
    }

    /// @param to null until it has been sent, as are `subject` and `sentAt`
    private record MailItem(
            String mailId,
            String kind,
            @Nullable String to,
            @Nullable String subject,
            String state,
            int attempts,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable String lastError) {
        static MailItem of(OutboxEntry entry) {
            var sent = entry.sent();
            return new MailItem(
                    entry.notice().id().value(),
                    NoticeKind.of(entry.notice()).code(),
                    sent == null ? null : sent.to(),
                    sent == null ? null : sent.subject(),
                    StateWord.of(entry.state()),
                    entry.attempts(),
                    entry.due(),
                    sent == null ? null : sent.at(),
                    entry.lastError());
        }
    }

    /// @param as `now`, `sent`, `not_wanted` or `undeliverable`
    /// @param why nobody would be told; null where there is a letter
    private record LetterItem(
            String as,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String why) {
        static LetterItem of(MailPreview preview) {
            return switch (preview) {
                case MailPreview.Now(var letter) -> of("now", letter);
                case MailPreview.Sent(var letter) -> of("sent", letter);
                case MailPreview.NotWanted(var why) -> without("not_wanted", why);
                case MailPreview.Undeliverable(var why) -> without("undeliverable", why);
            };
        }

        private static LetterItem of(String as, Letter letter) {
            return new LetterItem(
                    as, letter.to(), letter.subject(), letter.text(), letter.html(), null);
        }

        private static LetterItem without(String as, String why) {
            return new LetterItem(as, null, null, null, null, why);
        }
    }

    private record WholeMail(@JsonUnwrapped MailItem mail, LetterItem letter) {}

    private record SummaryItem(
            long waiting,
            long failed,
            @Nullable Instant oldestWaitingAt,
            String smtp,
            @Nullable String lastError) {
        static SummaryItem of(MailSummary summary) {
            return new SummaryItem(
                    summary.waiting(),
                    summary.failed(),
                    summary.oldestWaitingAt(),
                    summary.service().code(),
                    summary.lastError());
        }
    }

    private record MailList(
            List<MailItem> mails,
            long totalCount,
            long page,
            int limit,
            long totalPages,
            SummaryItem summary) {
        static MailList of(Page<OutboxEntry> page, MailSummary summary) {
            return new MailList(
                    page.map(MailItem::of).items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages(),
                    SummaryItem.of(summary));
        }
    }

    private record TestRequest(@Nullable String to) {}

    private record TestAnswer(String to) {}

    public void list(Context ctx) {
        QueryParameters.requireOnly(ctx, PARAMETERS);
        var text = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        var request = QueryParameters.page(ctx, DEFAULT_LIMIT);
        switch (reading.search(text, query(ctx), request)) {
            case MailSearch.Found(var page) ->
                    Json.answer(ctx, HttpStatus.OK, MailList.of(page, reading.summary()));
            case MailSearch.TooManyPeople _ ->
                    throw Refusal.badRequest(
                            "More than "
                                    + ReadingMails.MOST_PEOPLE
                                    + " people have this in their name, e-mail or address. Say more of it in q.");
        }
    }

    private static OutboxQuery query(Context ctx) {
        var state = given(ctx, "state", StateWord.class);
        return new OutboxQuery(
                state.map(word -> word.state).orElse(null),
                given(ctx, "kind", NoticeKind.class).orElse(null),
                distribution(ctx),
                null);
    }

    private static <E extends Enum<E> & Coded> Optional<E> given(
            Context ctx, String name, Class<E> type) {
        var text = ctx.queryParam(name);
        if (text == null) {
            return Optional.empty();
        }
        var found = Coded.find(type, text);
        if (found.isEmpty()) {
            var codes =
                    Arrays.stream(type.getEnumConstants())
                            .map(Coded::code)
                            .collect(Collectors.joining(", "));
            throw Refusal.badRequest(name + "=" + text + " is unknown. It may be " + codes + ".");
        }
        return found;
    }

    private static @Nullable DistributionId distribution(Context ctx) {
        var text = ctx.queryParam("distribution_id");
        return text == null
                ? null
                : DistributionId.of(text)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "distribution_id must be an id of the list of"
                                                        + " distributions."));
    }

    /// With the mail as its reader sees it, but for the secrets in its links.
    public void show(Context ctx) {
        var entry = known(ctx);
        var letter = LetterItem.of(previewing.preview(entry));
        Json.answer(ctx, HttpStatus.OK, new WholeMail(MailItem.of(entry), letter));
    }

    private OutboxEntry known(Context ctx) {
        return NoticeId.of(ctx.pathParam("mail_id"))
                .flatMap(reading::find)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "There is no such mail. Look the id up in the list."));
    }

    public void retry(Context ctx) {
        var entry = known(ctx);
        if (!sendingAgain.send(Caller.actor(ctx), entry.notice().id())) {
            throw new Refusal(
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "Only mails that failed or were sent are sent again. This one"
                                            + " waits, is being sent, or nobody wanted it.")
                            .with("code", "mail_not_over"));
        }
        ctx.status(HttpStatus.ACCEPTED);
    }

    public void test(Context ctx) {
        var text = Json.body(ctx, TestRequest.class).to();
        var to =
                Optional.ofNullable(text)
                        .flatMap(MailAddress::of)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "to must be an e-mail address, such as"
                                                        + " ann@example.org."));
        switch (sendingTest.send(Caller.actor(ctx), to)) {
            case SendOutcome.Sent _ -> Json.answer(ctx, HttpStatus.OK, new TestAnswer(to.value()));
            case SendOutcome.Failed failed ->
                    throw new Refusal(
                            Problem.of(
                                            HttpStatus.BAD_GATEWAY,
                                            "The test mail was not sent. It failed at %s: %s"
                                                    .formatted(
                                                            failed.step().label(), failed.reason()))
                                    .with("code", "mail_not_sent")
                                    .with("step", failed.step().code()));
        }
    }
}
