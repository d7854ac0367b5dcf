package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFileName;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.run.TracingProspect;
import org.leaddistribution.run.TracingProspect.Trace;
import org.leaddistribution.run.TracingProspect.UploadedLead;

/// `GET /api/admin/leads/prospect?email=…` or `?lead_id=…`: who was given this prospect, when, in which
/// round and file, and how many of the ten copies are left.
public final class ProspectApi {
    private final TracingProspect tracing;

    public ProspectApi(TracingProspect tracing) {
        this.tracing = tracing;
    }

    private record ProspectItem(
            int copies, int copiesLeft, int cap, List<LeadItem> leads, List<CopyItem> givenTo) {
        static ProspectItem of(Trace trace) {
            return new ProspectItem(
                    trace.given().size(),
                    trace.copiesLeft(),
                    Assignment.CAP,
                    trace.leads().stream().map(LeadItem::of).toList(),
                    trace.given().stream().map(CopyItem::of).toList());
        }
    }

    private record LeadItem(
            String leadId,
            String distributionId,
            String filename,
            Instant uploadedAt,
            int row,
            String name,
            String email,
            String address) {
        static LeadItem of(UploadedLead uploaded) {
            var asUploaded = uploaded.lead().draft();
            var upload = uploaded.distribution().upload();
            return new LeadItem(
                    uploaded.lead().id().value(),
                    uploaded.distribution().id().value(),
                    upload.filename(),
                    upload.at(),
                    asUploaded.row(),
                    asUploaded.name(),
                    asUploaded.email(),
                    asUploaded.address());
        }
    }

    private record CopyItem(
            String memberAddress,
            String username,
            String tier,
            Instant assignedAt,
            String leadId,
            String distributionId,
            int round,
            String fileId,
            String filename) {
        static CopyItem of(Assignment copy) {
            var to = copy.to();
            return new CopyItem(
                    to.address().value(),
                    to.username(),
                    to.tier().code(),
                    copy.assignedAt(),
                    copy.lead().value(),
                    copy.distribution().value(),
                    copy.round(),
                    copy.file().value(),
                    MemberFileName.of(to.username(), copy.distribution(), copy.round()));
        }
    }

    public void show(Context ctx) {
        var trace = trace(only(ctx, "email"), only(ctx, "lead_id"));
        var known = trace.orElseThrow(() -> Refusal.notFound("No upload had such a lead."));
        Json.answer(ctx, HttpStatus.OK, ProspectItem.of(known));
    }

    private Optional<Trace> trace(@Nullable String email, @Nullable String leadId) {
        if (email != null && leadId == null) {
            return tracing.ofEmail(email);
        }
        if (leadId != null && email == null) {
            return tracing.ofLead(new LeadId(leadId));
        }
        throw Refusal.badRequest("Name one lead: ?email=… or ?lead_id=….");
    }

    private static @Nullable String only(Context ctx, String name) {
        var given = ctx.queryParams(name);
        if (given.size() > 1 || given.contains("")) {
            throw Refusal.badRequest(name + " must be given once, and say something.");
        }
        return given.isEmpty() ? null : given.getFirst();
    }
}
