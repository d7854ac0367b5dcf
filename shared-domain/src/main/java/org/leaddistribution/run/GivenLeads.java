package org.leaddistribution.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.round.PlanContradicted;

/// The leads that a plan gives, as they were uploaded: read once, in the order in which they are stored, and
/// then at hand in any order.
///
/// Their texts are kept as bytes, up to [#MOST_TEXT]; those of a larger upload are fetched when they are
/// asked for. For one thread.
final class GivenLeads {
    /// Bytes of names, addresses and e-mails that are kept: of some 700,000 leads.
    static final int MOST_TEXT = 64 << 20;

    private static final int NOT_KEPT = -1;

    private final DistributionId distribution;
    private final Leads stored;
    private final LeadList list = new LeadList();
    private final IntList places = new IntList();
    private final Texts texts;

    private GivenLeads(DistributionId distribution, Leads stored, int mostText) {
        this.distribution = distribution;
        this.stored = stored;
        this.texts = new Texts(mostText);
    }

    /// @param rows of the leads that are wanted
    /// @throws PlanContradicted when one of them is not stored
    static GivenLeads read(DistributionId distribution, BitSet rows, Leads stored) {
        return read(distribution, rows, stored, MOST_TEXT);
    }

    static GivenLeads read(DistributionId distribution, BitSet rows, Leads stored, int mostText) {
        var given = new GivenLeads(distribution, stored, mostText);
        if (!rows.isEmpty()) {
            stored.forEachOf(
                    distribution,
                    lead -> {
                        if (rows.get(lead.draft().row())) {
                            given.add(lead);
                        }
                    });
        }
        given.list.trimmed();
        rows.stream().filter(row -> given.list.indexOf(row) < 0).findFirst().ifPresent(given::miss);
        return given;
    }

    private void add(Lead lead) {
        list.add(lead);
        places.add(texts.add(lead.draft()));
    }

    private void miss(int row) {
        throw new PlanContradicted(
                "Lead " + idOf(row) + " of the plan is not stored. Run ./leads check.");
    }

    private LeadId idOf(int row) {
        return LeadId.derivedFrom(distribution, row);
    }

    int size() {
        return list.size();
    }

    int row(int index) {
        return list.row(index);
    }

    /// All of them, without their texts.
    LeadList list() {
        return list;
    }

    int indexOf(int row) {
        return list.indexOf(row);
    }

    /// The indexes of all by the keys of their prospects.
    int[] byKey() {
        return list.byKey();
    }

    /// What each of these leads says.
    List<LeadDraft> drafts(IntList indexes) {
        var fetched = fetched(indexes);
        var drafts = new ArrayList<LeadDraft>(indexes.size());
        for (int i = 0; i < indexes.size(); i++) {
            int index = indexes.get(i);
            int place = places.get(index);
            drafts.add(
                    place == NOT_KEPT
                            ? fetched.get(list.row(index))
                            : texts.draft(place, list.row(index), list.key(index)));
        }
        return drafts;
    }

    private Map<Integer, LeadDraft> fetched(IntList indexes) {
        var missing =
                indexes.stream()
                        .filter(index -> places.get(index) == NOT_KEPT)
                        .distinct()
                        .mapToObj(index -> idOf(list.row(index)))
                        .toList();
        var fetched = new HashMap<Integer, LeadDraft>();
        if (!missing.isEmpty()) {
            stored.byIds(missing).forEach(lead -> fetched.put(lead.draft().row(), lead.draft()));
        }
        missing.stream().filter(id -> !fetched.containsKey(id.row())).forEach(id -> miss(id.row()));
        return fetched;
    }

    /// Names, e-mails and addresses as UTF-8, one behind the other in blocks.
    private static final class Texts {
        private static final int BLOCK = 1 << 20;
        private static final int LENGTH_BYTES = 4;

        private final int most;
        private final List<byte[]> blocks = new ArrayList<>();
        private int free = BLOCK;

        Texts(int most) {
            this.most = most;
        }

        /// Where it is kept, or [#NOT_KEPT].
        int add(LeadDraft draft) {
            var name = draft.name().getBytes(StandardCharsets.UTF_8);
            var email = draft.email().getBytes(StandardCharsets.UTF_8);
            var address = draft.address().getBytes(StandardCharsets.UTF_8);
            var extra =
                    draft.extra().stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
            int length =
                    (4 + extra.size()) * LENGTH_BYTES
                            + name.length
                            + email.length
                            + address.length
                            + extra.stream().mapToInt(text -> text.length).sum();
            if (free + length > BLOCK) {
                if (length > BLOCK || (long) (blocks.size() + 1) * BLOCK > most) {
                    return NOT_KEPT;
                }
                blocks.add(new byte[BLOCK]);
                free = 0;
            }
            int place = (blocks.size() - 1) * BLOCK + free;
            append(name);
            append(email);
            append(address);
            append(extra.size());
            extra.forEach(this::append);
            return place;
        }

        private void append(int number) {
            var block = blocks.getLast();
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                block[free++] = (byte) (number >>> shift);
            }
        }

        private void append(byte[] text) {
            append(text.length);
            var block = blocks.getLast();
            System.arraycopy(text, 0, block, free, text.length);
            free += text.length;
        }

        LeadDraft draft(int place, int row, LeadKey key) {
            var block = blocks.get(place / BLOCK);
            int name = place % BLOCK;
            int email = behind(block, name);
            int address = behind(block, email);
            int extra = behind(block, address);
            return new LeadDraft(
                    row,
                    key,
                    text(block, name),
                    text(block, email),
                    text(block, address),
                    texts(block, extra));
        }

        /// As many as the number at `at` says.
        private static List<String> texts(byte[] block, int at) {
            int count = length(block, at);
            if (count == 0) {
                return List.of();
            }
            var texts = new ArrayList<String>(count);
            for (int next = at + LENGTH_BYTES; texts.size() < count; next = behind(block, next)) {
                texts.add(text(block, next));
            }
            return texts;
        }

        private static int behind(byte[] block, int at) {
            return at + LENGTH_BYTES + length(block, at);
        }

        private static int length(byte[] block, int at) {
            int length = 0;
            for (int i = 0; i < LENGTH_BYTES; i++) {
                length |= (block[at + i] & 0xFF) << (Byte.SIZE * i);
            }
            return length;
        }

        private static String text(byte[] block, int at) {
            return new String(block, at + LENGTH_BYTES, length(block, at), StandardCharsets.UTF_8);
        }
    }
}
