package org.leaddistribution.admin;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.settings.Settings;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// What a business has after a busy year: a million leads in one distribution that was dealt, five thousand
/// members, and five thousand distributions beside it.
final class BusyYear {
    static final int LEADS = 1_000_000;
    private static final int EACH_TIER = 1_666;
    private static final int DISTRIBUTIONS = 5_000;
    private static final int BATCH = 1_000;
    private static final String COLLECTION = "lead_distributions";

    private BusyYear() {}

    /// The e-mail address of one of the leads.
    static String email(int lead) {
        return "lead." + lead + "@example.org";
    }

    /// @return the large distribution
    static DistributionId happen(Settings settings, FreshDatabase place) throws IOException {
        DistributionId id;
        try (var application = OpeningApplication.open(settings, Map.of(), Instant::now)) {
            join(application);
            id = upload(application);
            application
                    .leads()
                    .running()
                    .run(Actor.OPERATOR, id, new RunRequest.FirstRound(), RunProgress.NOBODY);
        }
        repeat(place, id);
        return id;
    }

    private static void join(Application application) {
        var members =
                Stream.of(Tier.BRONZE, Tier.SILVER, Tier.GOLD)
                        .flatMap(tier -> AMember.members(EACH_TIER, tier).stream())
                        .toList();
        for (int from = 0; from < members.size(); from += BATCH) {
            var batch = members.subList(from, Math.min(members.size(), from + BATCH));
            application
                    .store()
                    .memberAccounts()
                    .create(batch.stream().map(BusyYear::account).toList());
        }
    }

    private static Account.OfMember account(Member member) {
        return new Account.OfMember(member, Credentials.NONE_YET);
    }

    private static DistributionId upload(Application application) throws IOException {
        var csv = new StringBuilder("Name,Email,Address\n");
        for (int i = 0; i < LEADS; i++) {
            csv.append("Lead ").append(i).append(',').append(email(i)).append(',').append(i);
            csv.append(" Main St\n");
        }
        var bytes = csv.toString().getBytes(StandardCharsets.US_ASCII);
        try (var file =
                SpooledUpload.of(
                        new ByteArrayInputStream(bytes),
                        "the_whole_year.csv",
                        SpooledUpload.NO_LIMIT)) {
            var request =
                    new UploadRequest(file, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, "bench");
            var outcome = application.leads().uploading().upload(request, UploadProgress.NOBODY);
            return ((Queued) outcome).distribution().id();
        }
    }

    /// As if the same had been uploaded and dealt again and again, without leads of their own: lists read
    /// distributions alone.
    private static void repeat(FreshDatabase place, DistributionId id) {
        try (var client = MongoClients.create(place.uri())) {
            MongoCollection<Document> all =
                    client.getDatabase(place.name()).getCollection(COLLECTION);
            var one = all.find(Filters.eq("distribution_id", id.value())).first();
            if (one == null) {
                throw new IllegalStateException("The distribution is not there: " + id);
            }
            var batch = new ArrayList<Document>();
            for (int i = 0; i < DISTRIBUTIONS; i++) {
                batch.add(copy(one, i));
                if (batch.size() == BATCH) {
                    all.insertMany(batch);
                    batch.clear();
                }
            }
        }
    }

    private static Document copy(Document one, int number) {
        var copy = new Document(one);
        copy.remove("_id");
        copy.put("distribution_id", UUID.randomUUID().toString());
        copy.put("filename", "leads_" + number + ".csv");
        copy.put("content_sha256", "copy " + number);
        var earlier = one.getDate("uploaded_at").toInstant().minus(Duration.ofMinutes(number + 1L));
        copy.put("uploaded_at", Date.from(earlier));
        return copy;
    }
}
