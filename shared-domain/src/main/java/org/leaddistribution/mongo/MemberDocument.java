package org.leaddistribution.mongo;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberActivity;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;

/// A document of `members`.
final class MemberDocument {
    static final String COLLECTION = "members";
    static final String MEMBER_ADDRESS = "member_address";
    static final String MEMBER_ADDRESS_LOWER = "member_address_lower";
    static final String USERNAME = "username";
    static final String USERNAME_LOWER = "username_lower";
    static final String EMAIL = "email";
    static final String EMAIL_LOWER = "email_lower";
    static final String TIER = "tier";
    static final String STATUS = "status";
    static final String LEAD_EMAILS = "lead_emails";
    static final String CREATED_AT = "created_at";
    static final String UPDATED_AT = "updated_at";
    static final String FILES = "files";
    static final String LEADS = "leads";
    static final String LAST_FILE_AT = "last_file_at";
    static final String LAST_DOWNLOAD_AT = "last_download_at";
    static final String LAST_SIGN_IN_AT = "last_sign_in_at";

    private MemberDocument() {}

    static Document of(Member member) {
        return new Document(Fields.ID, member.address().value())
                .append(MEMBER_ADDRESS, member.address().value())
                .append(MEMBER_ADDRESS_LOWER, lower(member.address().value()))
                .append(USERNAME, member.username())
                .append(USERNAME_LOWER, lower(member.username()))
                .append(EMAIL, member.email())
                .append(EMAIL_LOWER, lower(member.email()))
                .append(TIER, member.tier().code())
                .append(STATUS, member.status().code())
                .append(LEAD_EMAILS, member.leadEmails().areOn())
                .append(CREATED_AT, member.createdAt())
                .append(FILES, 0L)
                .append(LEADS, 0L);
    }

    static Member toMember(Document document) {
        return new Member(
                new MemberAddress(Fields.text(document, Fields.ID)),
                Fields.text(document, USERNAME),
                Fields.text(document, EMAIL),
                tier(Fields.text(document, TIER)),
                status(Fields.text(document, STATUS)),
                LeadEmails.wanted(document.getBoolean(LEAD_EMAILS, true)),
                Fields.time(document, CREATED_AT));
    }

    static MemberActivity toActivity(Document document) {
        return new MemberActivity(
                Fields.count(document, FILES),
                Fields.count(document, LEADS),
                Fields.timeOrNull(document, LAST_FILE_AT),
                Fields.timeOrNull(document, LAST_DOWNLOAD_AT),
                Fields.timeOrNull(document, LAST_SIGN_IN_AT));
    }

    /// Whoever counted later has counted no less.
    static Bson update(FilesMade made) {
        return Updates.combine(
                Updates.max(FILES, made.files()),
                Updates.max(LEADS, made.leads()),
                Updates.max(LAST_FILE_AT, made.lastAt()));
    }

    /// Sets what the change changes, and the time.
    static Bson update(MemberChange change) {
        var updates = new ArrayList<Bson>();
        updates.add(Updates.currentDate(UPDATED_AT));
        if (change.email() != null) {
            updates.add(Updates.set(EMAIL, change.email().value()));
            updates.add(Updates.set(EMAIL_LOWER, change.email().key()));
        }
        if (change.tier() != null) {
            updates.add(Updates.set(TIER, change.tier().code()));
        }
        if (change.status() != null) {
            updates.add(Updates.set(STATUS, change.status().code()));
        }
        if (change.leadEmails() != null) {
            updates.add(Updates.set(LEAD_EMAILS, change.leadEmails().areOn()));
        }
        if (change.password() != null) {
            updates.add(CredentialFields.setHash(change.password()));
        }
        if (change.endsSessions()) {
            updates.add(CredentialFields.nextGeneration());
        }
        return Updates.combine(updates);
    }

    /// The form in which no two members share a name, an address or an e-mail.
    static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    static Tier tier(String code) {
        return Tier.of(code).orElseThrow(() -> new StoreBroken("Stored tier: " + code));
    }

    private static MemberStatus status(String code) {
        return MemberStatus.of(code).orElseThrow(() -> new StoreBroken("Stored status: " + code));
    }
}
