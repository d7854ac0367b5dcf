package org.leaddistribution.allocation.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.aProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.certificate.Verdict.Rule;
import org.leaddistribution.allocation.engine.Allocator;

/// Labels are believed only as far as they prove: on a plan that binds everyone, each one counts.
class LabelsTest {
    /// Every lead is used up, by members who reach one another through what they were given.
    private static AllocationProblem scarce(String seed) {
        return aProblem().withSeed(seed).withMembers(15, 8).withLeads(8, 4).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void aShareLabelChangedInAnyMemberOrProspectIsFound(String seed) {
        var problem = scarce(seed);
        var plan = Allocator.allocate(problem);
        var good = plan.certificate();
        var mutilation = new Mutilation(problem, plan);

        for (var shares : changed(problem, good.shares(), good.refused().size())) {
            var changed = new Certificate(good.refused(), shares, good.copies());
            assertThat(PlanVerifier.verify(problem, mutilation.withCertificate(changed)))
                    .isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void aCopiesLabelAboveAnyGivenProspectIsFound(String seed) {
        var problem = scarce(seed);
        var plan = Allocator.allocate(problem);
        var good = plan.certificate();
        var mutilation = new Mutilation(problem, plan);

        for (var prospect : problem.prospects()) {
            var labels = new TreeMap<>(good.copies().prospects());
            labels.put(prospect.key(), 1);
            var copies = new Labels(good.copies().usual(), good.copies().members(), labels);
            var changed = new Certificate(good.refused(), good.shares(), copies);
            assertThat(PlanVerifier.verify(problem, mutilation.withCertificate(changed)))
                    .isEqualTo(new Rejected(Rule.COPIES_START, "key \"" + prospect.key() + "\""));
        }
    }

    /// Each label in turn, changed to no limit.
    private static List<Labels> changed(AllocationProblem problem, Labels labels, int noLimit) {
        var all = new ArrayList<Labels>();
        problem.members().forEach(m -> all.add(withMember(labels, m.id(), noLimit)));
        problem.prospects().forEach(p -> all.add(withProspect(labels, p.key(), noLimit)));
        return all;
    }

    private static Labels withMember(Labels labels, String id, int label) {
        var members = new TreeMap<>(labels.members());
        members.put(id, label);
        return new Labels(labels.usual(), members, labels.prospects());
    }

    private static Labels withProspect(Labels labels, String key, int label) {
        var prospects = new TreeMap<>(labels.prospects());
        prospects.put(key, label);
        return new Labels(labels.usual(), labels.members(), prospects);
    }
}
