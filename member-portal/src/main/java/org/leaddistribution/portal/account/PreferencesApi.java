package org.leaddistribution.portal.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ChoosingLeadEmails;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Refusal;

/// `/api/users/preferences`.
public final class PreferencesApi {
    private final ChoosingLeadEmails choosing;

    public PreferencesApi(ChoosingLeadEmails choosing) {
        this.choosing = choosing;
    }

    private record Preferences(@Nullable Boolean leadEmails) {}

    public void read(Context ctx) {
        answer(ctx, Caller.member(ctx).leadEmails());
    }

    public void write(Context ctx) {
        var wanted = Json.body(ctx, Preferences.class).leadEmails();
        if (wanted == null) {
            throw Refusal.badRequest("Send {\"lead_emails\": true} or false.");
        }
        var member =
                choosing.choose(Caller.member(ctx), LeadEmails.wanted(wanted))
                        .orElseThrow(Refusal::unauthorized);
        answer(ctx, member.leadEmails());
    }

    private static void answer(Context ctx, LeadEmails chosen) {
        Json.answer(ctx, HttpStatus.OK, new Preferences(chosen.areOn()));
    }
}
