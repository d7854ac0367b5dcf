package org.leaddistribution.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberActivity;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Members;
import org.leaddistribution.member.Tier;

/// `members`, for those who deal leads.
final class MongoMembers implements Members {
    private final SessionCollection members;

    MongoMembers(SessionDatabase database) {
        this.members = database.collection(MemberDocument.COLLECTION);
    }

    @Override
    public Optional<Member> byAddress(MemberAddress address) {
        return byAddresses(List.of(address)).stream().findFirst();
    }

    @Override
    public List<Member> byAddresses(Collection<MemberAddress> addresses) {
        var ids = addresses.stream().map(MemberAddress::value).toList();
        return members.find(Filters.in(Fields.ID, ids))
                .map(MemberDocument::toMember)
                .into(new ArrayList<>());
    }

    @Override
    public List<Member> eligible() {
        var found = new ArrayList<Member>();
        for (var document : members.find(mayBeEligible())) {
            var member = MemberDocument.toMember(document);
            if (member.isEligible()) {
                found.add(member);
            }
        }
        return found;
    }

    @Override
    public void forEach(Consumer<Member> action) {
        members.find().map(MemberDocument::toMember).forEach(action);
    }

    @Override
    public Map<Tier, Long> countActiveByTier() {
        var counts = new EnumMap<Tier, Long>(Tier.class);
        for (var tier : Tier.values()) {
            var ofTier = Filters.eq(MemberDocument.TIER, tier.code());
            var active = Filters.and(hasStatus(MemberStatus.ACTIVE), ofTier);
            counts.put(tier, members.countDocuments(active));
        }
        return counts;
    }

    @Override
    public long countSuspended() {
        return members.countDocuments(hasStatus(MemberStatus.SUSPENDED));
    }

    @Override
    public MemberActivity activityOf(MemberAddress address) {
        var found = members.find(byId(address)).first();
        return found == null ? MemberActivity.NONE : MemberDocument.toActivity(found);
    }

    @Override
    public void noteFiles(Collection<FilesMade> made) {
        var updates =
                made.stream()
                        .map(
                                one ->
                                        new UpdateOneModel<Document>(
                                                byId(one.member()), MemberDocument.update(one)))
                        .toList();
        if (!updates.isEmpty()) {
            members.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public void noteDownload(MemberAddress address, Instant at) {
        members.updateOne(byId(address), Updates.max(MemberDocument.LAST_DOWNLOAD_AT, at));
    }

    private static Bson byId(MemberAddress address) {
        return Filters.eq(Fields.ID, address.value());
    }

    private static Bson hasStatus(MemberStatus status) {
        return Filters.eq(MemberDocument.STATUS, status.code());
    }

    /// A filter for speed alone: the rules themselves decide.
    private static Bson mayBeEligible() {
        var paidTiers = Arrays.stream(Tier.values()).filter(Tier::isPaid).map(Tier::code).toList();
        return Filters.and(
                hasStatus(MemberStatus.ACTIVE), Filters.in(MemberDocument.TIER, paidTiers));
    }
}
