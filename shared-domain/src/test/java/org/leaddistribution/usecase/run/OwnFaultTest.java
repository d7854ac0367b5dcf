package org.leaddistribution.usecase.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.leaddistribution.distribution.DistributionStatus;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Members;
import org.leaddistribution.member.Tier;
import org.leaddistribution.usecase.run.RunOutcome.Failed;

final class OwnFaultTest {
    @Test
    void aFaultOfTheProgramEndsTheRunAsFailedInsteadOfLeavingItInProgress() {
        var dealing = InMemoryDealing.fresh();
        var id = aDistribution().ofLeads(3).queuedIn(dealing);
        var run = dealing.run();
        var faulty =
                new RunRecords(
                        run.distributions(),
                        run.leads(),
                        new FaultyMembers(),
                        run.assignments(),
                        run.files(),
                        run.plans(),
                        run.previews(),
                        run.leases());
        var running =
                new RunningDistribution(
                        faulty, LeaseTimes.STANDARD, InstantSource.system(), "faulty");

        var outcome = running.run(id, new RunWish.FirstRound(), RunProgress.NOBODY);

        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(((Failed) outcome).message()).contains("program itself").contains("log");
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.FAILED);
        assertThat(run.leases().current().isFree()).isTrue();
    }

    private static final class FaultyMembers implements Members {
        @Override
        public List<Member> eligible() {
            throw new IllegalStateException("a fault of the program");
        }

        @Override
        public Optional<Member> byAddress(MemberAddress address) {
            return Optional.empty();
        }

        @Override
        public List<Member> byAddresses(Collection<MemberAddress> addresses) {
            return List.of();
        }

        @Override
        public void forEach(Consumer<Member> action) {}

        @Override
        public Map<Tier, Long> countActiveByTier() {
            return Map.of();
        }

        @Override
        public long countSuspended() {
            return 0;
        }
    }
}
