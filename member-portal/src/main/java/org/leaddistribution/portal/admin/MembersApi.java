package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Password;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.accounts.ManagingMembers.ChosenPassword;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.accounts.MemberOutcome;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.Never;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;

/// `/api/admin/members`.
public final class MembersApi {
    private static final int DEFAULT_LIMIT = 20;
    private static final String NEVER_SIGNED_IN = "never_signed_in";
    private static final String NEVER_DOWNLOADED = "never_downloaded";
    private static final Set<String> LIST_PARAMETERS =
            Set.of(
                    "page",
                    "limit",
                    "q",
                    "tier",
                    "status",
                    NEVER_SIGNED_IN,
                    NEVER_DOWNLOADED,
                    "sort",
                    ListAsCsv.FORMAT);

    private final ManagingMembers managing;

    public MembersApi(ManagingMembers managing) {
        this.managing = managing;
    }

    /// @param voidPassword whether a password that was chosen is taken away; null for no
    private record InvitationRequest(@Nullable Boolean voidPassword) {}

    private record MemberItem(
            String memberAddress,
            String username,
            String email,
            String tier,
            String status,
            boolean leadEmails) {
        static MemberItem of(Member member) {
            return new MemberItem(
                    member.address().value(),
                    member.username(),
                    member.email(),
                    member.tier().code(),
                    member.status().code(),
                    member.leadEmails().areOn());
        }
    }

    /// A member among others.
    private record ListedItem(
            String memberAddress,
            String username,
            String email,
            String tier,
            String status,
            boolean leadEmails,
            long files,
            long leads,
            @Nullable Instant lastFileAt,
            @Nullable Instant lastDownloadAt,
            @Nullable Instant lastSignInAt,
            String invited) {
        private static final List<ListAsCsv.Column<ListedItem>> COLUMNS =
                List.of(
                        new ListAsCsv.Column<>("member_address", ListedItem::memberAddress),
                        new ListAsCsv.Column<>("username", ListedItem::username),
                        new ListAsCsv.Column<>("email", ListedItem::email),
                        new ListAsCsv.Column<>("tier", ListedItem::tier),
                        new ListAsCsv.Column<>("status", ListedItem::status),
                        new ListAsCsv.Column<>("lead_emails", ListedItem::leadEmails),
                        new ListAsCsv.Column<>("files", ListedItem::files),
                        new ListAsCsv.Column<>("leads", ListedItem::leads),
                        new ListAsCsv.Column<>("last_file_at", ListedItem::lastFileAt),
                        new ListAsCsv.Column<>("last_download_at", ListedItem::lastDownloadAt),
                        new ListAsCsv.Column<>("last_sign_in_at", ListedItem::lastSignInAt),
                        new ListAsCsv.Column<>("invited", ListedItem::invited));

        static ListedItem of(MemberSummary summary) {
            var member = summary.member();
            var activity = summary.activity();
            return new ListedItem(
                    member.address().value(),
                    member.username(),
                    member.email(),
                    member.tier().code(),
                    member.status().code(),
                    member.leadEmails().areOn(),
                    activity.files(),
                    activity.leads(),
                    activity.lastFileAt(),
                    activity.lastDownloadAt(),
                    activity.lastSignInAt(),
                    summary.invited().code());
        }
    }

    private record MemberList(
            List<ListedItem> members, long totalCount, long page, int limit, long totalPages) {
        static MemberList of(Page<MemberSummary> page) {
            return new MemberList(
                    page.map(ListedItem::of).items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages());
        }
    }

    public void list(Context ctx) throws IOException {
        QueryParameters.requireOnly(ctx, LIST_PARAMETERS);
        var query = query(ctx);
        var request = QueryParameters.page(ctx, DEFAULT_LIMIT);
        if (ListAsCsv.isWanted(ctx)) {
            new ListAsCsv<>(
                            "members.csv",
                            ListedItem.COLUMNS,
                            page -> managing.page(query, page).map(ListedItem::of))
                    .answer(ctx);
        } else {
            Json.answer(ctx, HttpStatus.OK, MemberList.of(managing.page(query, request)));
        }
    }

    private static MemberQuery query(Context ctx) {
        return new MemberQuery(
                Optional.ofNullable(ctx.queryParam("q")).orElse(""),
                AccountValues.optional(ctx.queryParam("tier"), MemberFields::tier),
                AccountValues.optional(ctx.queryParam("status"), MemberFields::status),
                never(ctx),
                QueryParameters.sorting(ctx, MemberQuery.SortField.class)
                        .orElse(MemberQuery.ALL.sorting()));
    }

    private static Set<Never> never(Context ctx) {
        var never = EnumSet.noneOf(Never.class);
        if (QueryParameters.isTrue(NEVER_SIGNED_IN, ctx.queryParam(NEVER_SIGNED_IN))) {
            never.add(Never.SIGNED_IN);
        }
        if (QueryParameters.isTrue(NEVER_DOWNLOADED, ctx.queryParam(NEVER_DOWNLOADED))) {
            never.add(Never.DOWNLOADED);
        }
        return never;
    }

    public void show(Context ctx) {
        var member = managing.find(addressOf(ctx)).orElseThrow(MembersApi::unknown);
        Json.answer(ctx, HttpStatus.OK, MemberItem.of(member));
    }

    public void add(Context ctx) {
        var draft = Json.body(ctx, MemberFields.class).toDraft();
        answer(ctx, HttpStatus.CREATED, managing.add(Caller.actor(ctx), draft));
    }

    public void change(Context ctx) {
        var fields = Json.body(ctx, MemberFields.class);
        var outcome =
                managing.change(
                        Caller.actor(ctx),
                        addressOf(ctx),
                        fields.toChange(),
                        fields.passwordOrNull());
        answer(ctx, HttpStatus.OK, outcome);
    }

    /// The body may be left out.
    public void invite(Context ctx) {
        boolean isBare = ctx.contentLength() <= 0 && ctx.header("Transfer-Encoding") == null;
        var request =
                isBare ? new InvitationRequest(null) : Json.body(ctx, InvitationRequest.class);
        var chosen =
                Boolean.TRUE.equals(request.voidPassword())
                        ? ChosenPassword.VOID
                        : ChosenPassword.KEEP;
        switch (managing.invite(Caller.actor(ctx), addressOf(ctx), chosen)) {
            case INVITED -> ctx.status(HttpStatus.NO_CONTENT);
            case HAS_PASSWORD ->
                    throw Refusal.conflict(
                            "This member has chosen a password already. Send"
                                    + " {\"void_password\": true} to end it and every session, and"
                                    + " to invite the member anew.");
            case SUSPENDED ->
                    throw Refusal.conflict(
                            "This member is suspended and cannot sign in. Make the status active"
                                    + " first.");
            case UNKNOWN -> throw unknown();
        }
    }

    private static void answer(Context ctx, HttpStatus done, MemberOutcome outcome) {
        switch (outcome) {
            case MemberOutcome.Done(var member) -> Json.answer(ctx, done, MemberItem.of(member));
            case MemberOutcome.Taken(var fields) -> {
                var names = fields.stream().map(field -> field.code()).sorted().toList();
                throw Refusal.conflict(
                        "Somebody has this already: "
                                + String.join(", ", names)
                                + ". Choose another.");
            }
            case MemberOutcome.Weak(var rule) -> throw Refusal.badRequest(rule.whenBroken());
            case MemberOutcome.Absent _ -> throw unknown();
            case MemberOutcome.Busy _ -> {
                ctx.header("Retry-After", "1");
                throw new Refusal(
                        Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "Too many passwords at once. Try again in a second."));
            }
        }
    }

    static MemberAddress addressOf(Context ctx) {
        try {
            return new MemberAddress(ctx.pathParam("member_address"));
        } catch (IllegalArgumentException notAnAddress) {
            throw unknown();
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("There is no such member. Look the address up in the list.");
    }

    /// The fields of a member in a request; one that is absent or null is not set.
    private record MemberFields(
            @Nullable String username,
            @Nullable String email,
            @Nullable String tier,
            @Nullable String status,
            @Nullable Boolean leadEmails,
            @Nullable String password,
            @Nullable String memberAddress) {

        /// @throws Refusal when something required is missing, or is not what it may be
        MemberDraft toDraft() {
            return new MemberDraft(
                    AccountValues.required("username", username, AccountValues::username),
                    AccountValues.required("email", email, AccountValues::email),
                    AccountValues.required("tier", tier, MemberFields::tier),
                    Objects.requireNonNullElse(
                            AccountValues.optional(status, MemberFields::status),
                            MemberStatus.ACTIVE),
                    AccountValues.optional(memberAddress, MemberFields::address),
                    passwordOrNull());
        }

        /// @throws Refusal when something is not what it may be
        MemberChange toChange() {
            return new MemberChange(
                    AccountValues.optional(email, AccountValues::email),
                    AccountValues.optional(tier, MemberFields::tier),
                    AccountValues.optional(status, MemberFields::status),
                    leadEmails == null ? null : LeadEmails.wanted(leadEmails),
                    null);
        }

        @Nullable Password passwordOrNull() {
            return AccountValues.optional(password, AccountValues::password);
        }

        private static Tier tier(String text) {
            return Tier.of(text)
                    .orElseThrow(
                            () ->
                                    Refusal.badRequest(
                                            "tier may be bronze, silver, gold, affiliate or vip_affiliate."));
        }

        private static MemberStatus status(String text) {
            return MemberStatus.of(text)
                    .orElseThrow(() -> Refusal.badRequest("status may be active or suspended."));
        }

        private static MemberAddress address(String text) {
            try {
                return new MemberAddress(text);
            } catch (IllegalArgumentException notAnAddress) {
                throw Refusal.badRequest(
                        "member_address may have 1 to 128 visible ASCII characters.");
            }
        }
    }
}
