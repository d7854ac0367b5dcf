package org.leaddistribution.allocation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanHash;

/// Plans with one thing changed. What the change makes wrong in figures and hash is put right again, so that
/// only the judgement of the assignments themselves can refuse them.
record Mutilation(AllocationProblem problem, AllocationPlan plan) {
    AllocationPlan withLeads(int member, UnaryOperator<List<String>> change) {
        var members = new ArrayList<>(plan.members());
        var share = members.get(member);
        var leads = change.apply(new ArrayList<>(share.leads()));
        members.set(member, new MemberShare(share.id(), share.quota(), leads, share.boundBy()));
        return withMembers(members);
    }

    AllocationPlan withMembers(List<MemberShare> members) {
        var hash = PlanHash.of(problem.seed(), problem.cap(), members);
        long total = members.stream().mapToLong(MemberShare::share).sum();
        return new AllocationPlan(
                hash, total, members, histogram(members), plan.certificate(), plan.missingLeads());
    }

    AllocationPlan withCertificate(Certificate certificate) {
        return new AllocationPlan(
                plan.planHash(),
                plan.total(),
                plan.members(),
                plan.copiesHistogram(),
                certificate,
                plan.missingLeads());
    }

    AllocationPlan withFigures(
            String hash, long total, SortedMap<Integer, Integer> copiesHistogram) {
        return new AllocationPlan(
                hash,
                total,
                plan.members(),
                copiesHistogram,
                plan.certificate(),
                plan.missingLeads());
    }

    AllocationPlan withMissingLeads(long missing) {
        return new AllocationPlan(
                plan.planHash(),
                plan.total(),
                plan.members(),
                plan.copiesHistogram(),
                plan.certificate(),
                missing);
    }

    private SortedMap<Integer, Integer> histogram(List<MemberShare> members) {
        var given = members.stream().flatMap(share -> share.leads().stream()).toList();
        var histogram = new TreeMap<Integer, Integer>();
        for (var prospect : problem.prospects()) {
            long times = given.stream().filter(prospect.lead()::equals).count();
            histogram.merge(prospect.copies() + (int) times, 1, Integer::sum);
        }
        return histogram;
    }
}
