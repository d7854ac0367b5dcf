package org.leaddistribution.portal.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.function.Consumer;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.ShareOutline;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.sample.SampleData;
import org.leaddistribution.upload.UploadOutcome;

/// The demonstration: an admin uploads and distributes leads, and a member downloads the file.
final class DemoStory {
    private final Application application;
    private final URI portal;
    private final Consumer<String> print;

    DemoStory(Application application, URI portal, Consumer<String> print) {
        this.application = application;
        this.portal = portal;
        this.print = print;
    }

    /// The sample cannot be distributed now.
    static final class NotDistributed extends IOException {
        private static final long serialVersionUID = 1L;

        NotDistributed(RunOutcome outcome) {
            super("the sample was not distributed: " + reason(outcome));
        }

        private static String reason(RunOutcome outcome) {
            return switch (outcome) {
                case RunOutcome.NotRun refused -> refused.reason();
                case RunOutcome.Failed failed -> failed.message();
                case RunOutcome.Completed done -> done.toString();
            };
        }
    }

    void tell() throws IOException, InterruptedException {
        DemoAccounts.addMissing(application.accounts());
        var queued = upload();
        var done = distribute(queued);
        showShares(queued, done);
        new DemoDownload(portal).show(print);
    }

    /// Every demonstration brings new prospects, so that there is something to distribute each time.
    private Distribution upload() throws IOException {
        long before = application.leads().distributions().page(new PageRequest(1, 1)).totalCount();
        var outcome =
                SampleData.upload(
                        application.leads().uploading(), before, new Actor(DemoAccounts.ADMIN));
        if (!(outcome instanceof UploadOutcome.Queued(var queued, _))) {
            throw new IllegalStateException("The sample was not taken: " + outcome);
        }
        tellOf(queued);
        return queued;
    }

    private void tellOf(Distribution queued) {
        print.accept(
                String.format(
                        Locale.ROOT,
                        "Uploaded %s: %,d leads for %d eligible members, enough for %d weekly rounds.",
                        queued.upload().filename(),
                        queued.upload().rows().total(),
                        queued.outlook().eligibleMembers(),
                        queued.outlook().estimatedWeeks()));
    }

    private RunOutcome.Completed distribute(Distribution queued) throws NotDistributed {
        var outcome =
                application
                        .leads()
                        .running()
                        .run(
                                Actor.OPERATOR,
                                queued.id(),
                                new RunRequest.FirstRound(),
                                RunProgress.NOBODY);
        if (outcome instanceof RunOutcome.Completed done) {
            print.accept(
                    String.format(
                            Locale.ROOT,
                            "Distributed: %,d leads to %d members, plan %s…",
                            done.assignments(),
                            done.membersServed(),
                            done.planHash().substring(0, 12)));
            return done;
        }
        throw new NotDistributed(outcome);
    }

    private void showShares(Distribution queued, RunOutcome.Completed done) {
        print.accept("");
        print.accept("%-10s %-8s %6s %6s  %s".formatted("Member", "Tier", "Quota", "Leads", "Why"));
        var distribution = application.leads().distributions().byId(queued.id()).orElseThrow();
        var round = distribution.rounds().get(done.round() - 1);
        application.leads().plans().forEachOutline(round.planToken(), this::showShare);
    }

    private void showShare(ShareOutline share) {
        print.accept(
                String.format(
                        Locale.ROOT,
                        "%-10s %-8s %6d %6d  %s",
                        share.member().username(),
                        share.member().tier().label(),
                        share.quota(),
                        share.size(),
                        share.boundBy()));
    }

    /// Fetches a sample member's newest file as the member would: through the portal.
    private static final class DemoDownload {
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final int LINES_SHOWN = 5;

        private final HttpClient http = HttpClient.newHttpClient();
        private final URI portal;

        DemoDownload(URI portal) {
            this.portal = portal;
        }

        void show(Consumer<String> print) throws IOException, InterruptedException {
            var token = signIn();
            var newest =
                    JSON.readTree(get("/api/users/leads?limit=1", token)).path("csv_files").path(0);
            var csv = get("/api/users/leads/download/" + newest.path("file_id").asText(), token);
            print.accept("");
            print.accept(
                    String.format(
                            Locale.ROOT,
                            "%s downloads %s (%,d leads):",
                            SampleData.MEMBER,
                            newest.path("filename").asText(),
                            newest.path("lead_count").asInt()));
            csv.lines().limit(LINES_SHOWN).forEach(line -> print.accept("  " + line));
            print.accept("  …");
        }

        private String signIn() throws IOException, InterruptedException {
            var body =
                    JSON.createObjectNode()
                            .put("username", SampleData.MEMBER)
                            .put("password", DemoAccounts.PASSWORD);
            var request =
                    HttpRequest.newBuilder(portal.resolve("/api/sessions"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body.toString()))
                            .build();
            JsonNode session = JSON.readTree(text(request));
            return session.path("token").asText();
        }

        private String get(String path, String token) throws IOException, InterruptedException {
            return text(
                    HttpRequest.newBuilder(portal.resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .build());
        }

        private String text(HttpRequest request) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
