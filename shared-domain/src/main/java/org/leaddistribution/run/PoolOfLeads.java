package org.leaddistribution.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.EstimatedWeeks;
import org.leaddistribution.allocation.EstimatedWeeks.Appetite;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.kernel.ReadAhead;
import org.leaddistribution.kernel.Sha256;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.PlanContradicted;
import org.leaddistribution.round.PlanInputs.Tally;
import org.leaddistribution.round.PlannedLeads;

/// The leads of one distribution, with the copies that their prospects have over all uploads.
///
/// Takes about 30 bytes a lead and 4 a copy. For one thread.
final class PoolOfLeads {
    private static final int KEYS_A_QUERY = 1_000;

    private final DistributionId distribution;

    /// With which the ids of its leads begin, and no others.
    private final String ownIds;

    private final LeadList leads;

    /// The number of each lead's prospect: prospects are numbered by their keys.
    private final int[] prospectOf;

    /// One lead of each prospect, from which its key can be read.
    private final int[] leadOf;

    /// Which slots of each prospect are taken, a bit each.
    private final short[] taken;

    /// How many members have each lead.
    private final byte[] copies;

    private final Map<MemberAddress, IntList> heldBy = new HashMap<>();

    private PoolOfLeads(DistributionId distribution, LeadList leads) {
        this.distribution = distribution;
        this.ownIds = LeadId.beginningIn(distribution);
        this.leads = leads;
        this.prospectOf = new int[leads.size()];
        this.copies = new byte[leads.size()];
        var byKey = leads.byKey();
        var first = new IntList();
        for (int i = 0; i < byKey.length; i++) {
            if (i == 0 || !leads.haveSameKey(byKey[i - 1], byKey[i])) {
                first.add(byKey[i]);
            }
            prospectOf[byKey[i]] = first.size() - 1;
        }
        this.leadOf = first.toArray();
        this.taken = new short[leadOf.length];
    }

    static PoolOfLeads of(DistributionId distribution, Leads leads, Assignments assignments) {
        return of(distribution, leads, assignments, Reading.UNWATCHED);
    }

    static PoolOfLeads of(
            DistributionId distribution, Leads leads, Assignments assignments, Reading reading) {
        var list = new LeadList();
        leads.forEachOf(
                distribution,
                lead -> {
                    list.add(checked(lead));
                    reading.leads(list.size());
                });
        var pool = new PoolOfLeads(distribution, list.trimmed());
        pool.readCopies(assignments, reading);
        return pool;
    }

    /// Hears how far reading is: first the leads, then the copies of their prospects.
    interface Reading {
        Reading UNWATCHED =
                new Reading() {
                    @Override
                    public void leads(int done) {}

                    @Override
                    public void prospects(int done, int total) {}
                };

        /// Called for every lead.
        void leads(int done);

        void prospects(int done, int total);
    }

    private static Lead checked(Lead lead) {
        CallOff.check();
        if (lead.id().row() != lead.draft().row()) {
            throw new PlanContradicted(
                    "Lead "
                            + lead.id()
                            + " is stored with row "
                            + lead.draft().row()
                            + ", which is not its own. Run ./leads check.");
        }
        return lead;
    }

    /// In the order of the keys: so they stand in their index, and mostly in their collection.
    private void readCopies(Assignments assignments, Reading reading) {
        var done = new AtomicInteger();
        ReadAhead.forEach(
                Math.ceilDiv(leadOf.length, KEYS_A_QUERY),
                query -> assignments.copiesOf(keys(query)),
                copies -> {
                    copies.forEach(this::note);
                    int prospects = done.addAndGet(KEYS_A_QUERY);
                    reading.prospects(Math.min(prospects, leadOf.length), leadOf.length);
                });
    }

    private List<LeadKey> keys(int query) {
        int from = query * KEYS_A_QUERY;
        int to = Math.min(from + KEYS_A_QUERY, leadOf.length);
        return IntStream.range(from, to).mapToObj(this::key).toList();
    }

    private LeadKey key(int prospect) {
        return leads.key(leadOf[prospect]);
    }

    private void note(HeldCopy copy) {
        CallOff.check();
        int prospect = prospectOf(copy.key());
        taken[prospect] |= (short) (1 << copy.slot());
        heldBy.computeIfAbsent(copy.by(), _ -> new IntList()).add(prospect);
        int lead = indexOf(copy.lead());
        if (lead >= 0) {
            copies[lead]++;
        }
    }

    private int prospectOf(LeadKey key) {
        long high = key.high();
        long low = key.low();
        int from = 0;
        int to = leadOf.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = leads.compareKey(leadOf[middle], high, low);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        throw new IllegalArgumentException("Prospect " + key + " is not in this pool");
    }

    /// Negative for a lead of another upload.
    private int indexOf(LeadId lead) {
        return lead.value().startsWith(ownIds) ? leads.indexOf(lead.row()) : -1;
    }

    AllocationProblem problem(String seed, List<Member> members) {
        var keys = new String[leadOf.length];
        Arrays.setAll(keys, prospect -> key(prospect).value());
        var problemLeads = new ArrayList<ProblemLead>(leads.size());
        for (int i = 0; i < leads.size(); i++) {
            int prospect = prospectOf[i];
            problemLeads.add(
                    new ProblemLead(
                            LeadId.derivedFrom(distribution, leads.row(i)).value(),
                            keys[prospect],
                            copiesOf(prospect)));
        }
        return new AllocationProblem(
                seed,
                Assignment.CAP,
                members.stream().map(member -> problemMember(member, keys)).toList(),
                problemLeads);
    }

    private ProblemMember problemMember(Member member, String[] keys) {
        return new ProblemMember(
                member.address().value(),
                member.tier().quotaPerRound(),
                held(member.address()).mapToObj(prospect -> keys[prospect]).toList());
    }

    private IntStream held(MemberAddress member) {
        var held = heldBy.get(member);
        return held == null ? IntStream.empty() : held.stream();
    }

    private int copiesOf(int prospect) {
        return Integer.bitCount(taken[prospect] & 0xFFFF);
    }

    /// How many prospects have how many copies.
    SortedMap<Integer, Integer> copiesHistogram() {
        var histogram = new TreeMap<Integer, Integer>();
        for (int prospect = 0; prospect < taken.length; prospect++) {
            histogram.merge(copiesOf(prospect), 1, Integer::sum);
        }
        return histogram;
    }

    /// What these members can still be dealt.
    Outlook outlook(List<Member> eligible) {
        if (eligible.isEmpty()) {
            return new Outlook(0, null);
        }
        int open = 0;
        long capacityLeft = 0;
        for (int prospect = 0; prospect < taken.length; prospect++) {
            int left = Assignment.CAP - copiesOf(prospect);
            if (left > 0) {
                open++;
                capacityLeft += left;
            }
        }
        int prospects = open;
        var appetites = eligible.stream().map(member -> appetite(member, prospects)).toList();
        return new Outlook(eligible.size(), EstimatedWeeks.of(capacityLeft, appetites));
    }

    private Appetite appetite(Member member, int open) {
        long had = held(member.address()).filter(p -> copiesOf(p) < Assignment.CAP).count();
        return new Appetite(member.tier().quotaPerRound(), open - Math.toIntExact(had));
    }

    /// The leads, by row.
    Tally leads() {
        var digest = new InputDigest();
        for (int i = 0; i < leads.size(); i++) {
            digest.add(
                    LeadId.derivedFrom(distribution, leads.row(i)).value(),
                    key(prospectOf[i]).value());
        }
        return digest.tally();
    }

    /// Who had which of these prospects before.
    Tally history() {
        var digest = new InputDigest();
        heldBy.keySet().stream()
                .sorted()
                .forEach(
                        member ->
                                held(member)
                                        .sorted()
                                        .forEach(p -> digest.add(member.value(), key(p).value())));
        return digest.tally();
    }

    /// Gives one more copy of the prospect behind each of these leads its slot.
    ///
    /// @param given ids of leads
    /// @return them in the order of their keys
    PlannedLeads takeSlots(List<String> given) {
        var indexes =
                given.stream()
                        .mapToInt(id -> leads.indexOf(new LeadId(id).row()))
                        .boxed()
                        .sorted((a, b) -> Integer.compare(prospectOf[a], prospectOf[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var rows = new int[indexes.length];
        var slots = new byte[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            rows[i] = leads.row(indexes[i]);
            slots[i] = (byte) takeLowest(prospectOf[indexes[i]]);
        }
        return PlannedLeads.of(rows, slots);
    }

    private int takeLowest(int prospect) {
        int slot = Integer.numberOfTrailingZeros(~taken[prospect]);
        if (slot >= Assignment.CAP) {
            throw new IllegalStateException("All ten slots of this prospect are taken");
        }
        taken[prospect] |= (short) (1 << slot);
        return slot;
    }

    /// How many members had each lead when the pool was read.
    CopiesBefore copies() {
        return new CopiesBefore(leads, copies);
    }

    /// @param leads of the distribution
    /// @param copies of each
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record CopiesBefore(LeadList leads, byte[] copies) {
        /// 0 for a row that is no lead.
        int of(int row) {
            int index = leads.indexOf(row);
            return index < 0 ? 0 : copies[index];
        }
    }

    /// Counts things and digests their names, in an order that must be the same every time.
    static final class InputDigest {
        private final MessageDigest digest = Sha256.begin();
        private long count;

        /// @param first without a line break, as `second`
        void add(String first, String second) {
            count++;
            digest.update((first + '\n' + second + '\n').getBytes(StandardCharsets.UTF_8));
        }

        Tally tally() {
            return new Tally(count, Sha256.hexOf(digest));
        }
    }
}
