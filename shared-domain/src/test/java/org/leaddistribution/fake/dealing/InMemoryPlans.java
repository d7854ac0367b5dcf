package org.leaddistribution.fake.dealing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.ShareOutline;

/// Plans in memory.
public final class InMemoryPlans implements Plans {
    private final Map<Long, Plan> plans = new LinkedHashMap<>();
    private final Set<Long> kept = new HashSet<>();

    private record Plan(
            PlannedRound round, List<PlannedShare> shares, StoredCertificate certificate) {}

    @Override
    public synchronized void write(
            long token, PlannedRound round, List<PlannedShare> shares, Certificate certificate) {
        var whole = new StoredCertificate.Whole(certificate);
        plans.put(token, new Plan(round, List.copyOf(shares), whole));
        kept.remove(token);
    }

    @Override
    public Optional<PlannedRound> round(long token) {
        return plan(token).map(Plan::round);
    }

    private synchronized Optional<Plan> plan(long token) {
        return Optional.ofNullable(plans.get(token));
    }

    @Override
    public void forEachBatch(long token, int shares, Consumer<List<PlannedShare>> action) {
        var all = plan(token).map(Plan::shares).orElse(List.of());
        for (int from = 0; from < all.size(); from += shares) {
            action.accept(all.subList(from, Math.min(from + shares, all.size())));
        }
    }

    @Override
    public void forEachOutline(long token, Consumer<ShareOutline> action) {
        plan(token).map(Plan::shares).orElse(List.of()).stream()
                .map(PlannedShare::outline)
                .forEach(action);
    }

    @Override
    public Optional<ShareOutline> outlineOf(long token, MemberAddress member) {
        return plan(token).map(Plan::shares).orElse(List.of()).stream()
                .map(PlannedShare::outline)
                .filter(share -> share.member().address().equals(member))
                .findFirst();
    }

    @Override
    public StoredCertificate certificate(long token) {
        return plan(token).map(Plan::certificate).orElse(new StoredCertificate.NeverKept());
    }

    @Override
    public synchronized void keep(long token) {
        if (plans.containsKey(token)) {
            kept.add(token);
        }
    }

    @Override
    public synchronized void discardUnkept(long before, long sealed) {
        plans.keySet()
                .removeIf(token -> token < before && token != sealed && !kept.contains(token));
    }

    /// Makes a plan one of those from before certificates were kept.
    synchronized void forgetCertificate(long token) {
        plans.computeIfPresent(
                token,
                (_, plan) ->
                        new Plan(plan.round(), plan.shares(), new StoredCertificate.NeverKept()));
    }

    /// What only damage from outside can do.
    public synchronized void lose(long token) {
        plans.remove(token);
    }
}
