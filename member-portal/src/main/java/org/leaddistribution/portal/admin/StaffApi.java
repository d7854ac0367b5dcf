package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.access.StaffStatus;
import org.leaddistribution.accounts.ManagingStaff;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.member.Username;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;

/// `/api/admin/staff`.
public final class StaffApi {
    private static final int DEFAULT_LIMIT = 20;
    private static final String SEARCH = "q";
    private static final Set<String> PARAMETERS = Set.of("page", "limit", SEARCH);

    private final ManagingStaff managing;

    public StaffApi(ManagingStaff managing) {
        this.managing = managing;
    }

    /// @param email null for somebody from before each had one
    /// @param lastSignInAt null for somebody who has not signed in yet
    private record StaffItem(
            String username,
            @Nullable String email,
            String role,
            boolean disabled,
            @Nullable Instant lastSignInAt) {
        static StaffItem of(Staff staff) {
            return new StaffItem(
                    staff.username().value(),
                    staff.email() == null ? null : staff.email().value(),
                    staff.role().code(),
                    !staff.isEnabled(),
                    staff.lastSignInAt());
        }
    }

    private record StaffList(
            List<StaffItem> staff, long totalCount, long page, int limit, long totalPages) {
        static StaffList of(Page<Staff> page) {
            return new StaffList(
                    page.map(StaffItem::of).items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages());
        }
    }

    public void list(Context ctx) {
        QueryParameters.requireOnly(ctx, PARAMETERS);
        var text = Objects.requireNonNullElse(ctx.queryParam(SEARCH), "");
        var page = managing.page(text, QueryParameters.page(ctx, DEFAULT_LIMIT));
        Json.answer(ctx, HttpStatus.OK, StaffList.of(page));
    }

    public void add(Context ctx) {
        var draft = Json.body(ctx, StaffFields.class).toDraft();
        answer(ctx, HttpStatus.CREATED, managing.add(Caller.actor(ctx), draft));
    }

    public void change(Context ctx) {
        var fields = Json.body(ctx, StaffFields.class);
        var outcome =
                managing.change(
                        Caller.actor(ctx),
                        usernameOf(ctx),
                        fields.toChange(),
                        fields.passwordOrNull());
        answer(ctx, HttpStatus.OK, outcome);
    }

    private static void answer(Context ctx, HttpStatus done, StaffOutcome outcome) {
        switch (outcome) {
            case StaffOutcome.Done(var staff) -> Json.answer(ctx, done, StaffItem.of(staff));
            case StaffOutcome.Taken(var fields) ->
                    throw conflict(
                            "taken",
                            "Somebody has this already: " + names(fields) + ". Choose another.");
            case StaffOutcome.LastAdmin _ ->
                    throw conflict(
                            "last_admin",
                            "Nobody else could sign in as an admin. Make somebody else an admin"
                                    + " first, who has a password and is not disabled.");
            case StaffOutcome.Weak(var rule) -> throw Refusal.badRequest(rule.whenBroken());
            case StaffOutcome.Absent _ -> throw unknown();
            case StaffOutcome.Busy _ -> {
                ctx.header("Retry-After", "1");
                throw new Refusal(
                        Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "Too many passwords at once. Try again in a second."));
            }
        }
    }

    private static String names(Set<AccountField> fields) {
        return fields.stream().map(AccountField::code).sorted().collect(Collectors.joining(", "));
    }

    private static Refusal conflict(String code, String detail) {
        return new Refusal(Problem.of(HttpStatus.CONFLICT, detail).with("code", code));
    }

    private static Username usernameOf(Context ctx) {
        return Username.in(ctx.pathParam("username")).orElseThrow(StaffApi::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such staff. Look the user name up in the list.");
    }

    /// The fields of somebody in a request; one that is absent or null is not set.
    private record StaffFields(
            @Nullable String username,
            @Nullable String email,
            @Nullable String role,
            @Nullable Boolean disabled,
            @Nullable String password) {

        /// @throws Refusal when something required is missing, or is not what it may be
        StaffDraft toDraft() {
            return new StaffDraft(
                    AccountValues.required("username", username, AccountValues::username),
                    AccountValues.required("role", role, StaffFields::role),
                    AccountValues.required("email", email, AccountValues::email),
                    passwordOrNull());
        }

        /// @throws Refusal when something is not what it may be
        StaffChange toChange() {
            return new StaffChange(
                    AccountValues.optional(email, AccountValues::email),
                    AccountValues.optional(role, StaffFields::role),
                    AccountValues.optional(
                            disabled, is -> is ? StaffStatus.DISABLED : StaffStatus.ENABLED),
                    null);
        }

        @Nullable Password passwordOrNull() {
            return AccountValues.optional(password, AccountValues::password);
        }

        private static Role role(String text) {
            return Role.of(text)
                    .filter(Role::isStaff)
                    .orElseThrow(() -> Refusal.badRequest("role may be support or admin."));
        }
    }
}
