package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.delivery.ReadingShares.FiledShare;

/// What a member got in a round, and what became of it, as people read it.
final class ShareWords {
    private final Formats formats;

    ShareWords(Formats formats) {
        this.formats = formats;
    }

    /// Whether the member was told of the file.
    String mail(FiledShare found) {
        var mail = found.mail();
        if (mail == null) {
            return found.file() == null ? "No file" : "Not known";
        }
        var why = mail.lastError() == null ? "" : ": " + mail.lastError();
        return switch (mail.state()) {
            case PENDING -> mail.attempts() == 0 ? "Waiting" : "Tried again" + why;
            case SENDING -> "Being sent";
            case SENT -> mail.sent() == null ? "Sent" : formats.time(mail.sent().at());
            case SKIPPED -> "Not wanted" + why;
            case DEAD -> "Failed" + why;
        };
    }

    static String filled(FiledShare found) {
        return FillRatio.percent(found.share().fillRatio());
    }

    String downloaded(FiledShare found) {
        var file = found.file();
        if (file == null) {
            return "No file";
        }
        var last = file.downloadedAt();
        return last == null
                ? "Not yet"
                : Formats.count(file.downloads(), "time", "times") + ", last " + formats.time(last);
    }

    /// All there is to say of it.
    List<Fact> facts(FiledShare found) {
        var share = found.share();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Address", share.member().address().value()));
        facts.add(new Fact("Tier in this round", share.member().tier().label()));
        facts.add(
                new Fact(
                        "Leads",
                        "%s of %s, %s"
                                .formatted(
                                        Formats.count(share.size()),
                                        Formats.count(share.quota()),
                                        filled(found))));
        facts.add(new Fact("Why not more", share.sentence()));
        facts.add(new Fact("Downloaded", downloaded(found)));
        facts.add(new Fact("Mail", mail(found)));
        var file = found.file();
        if (file != null) {
            facts.add(new Fact("File", file.filename()));
            facts.add(new Fact("Written", formats.time(file.createdAt())));
        }
        return facts;
    }
}
