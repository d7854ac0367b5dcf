package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.RunRecords;

/// `DELETE /api/admin/leads/distribute/{distribution_id}`.
class CancelContractTest {
    private static final String DISTRIBUTE = "/api/admin/leads/distribute/";
    private static final Duration A_TURN_OF_THE_WORKER = Duration.ofMinutes(1);
    private static RunningPortal portal;

    private DistributionId id;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        portal.accounts().members(2, Tier.BRONZE);
        var queued = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 10));
        id = DistributionId.of(queued).orElseThrow();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void whatIsNotBeingRunIsAConflictAndStaysAsItIs() {
        assertThat(portal.admin().delete(DISTRIBUTE + id)).isProblem(409, "nothing to cancel");
        assertThat(status()).isEqualTo("queued");

        assertThat(portal.admin().distribute(id.value())).hasStatus(200);
        assertThat(portal.admin().delete(DISTRIBUTE + id)).isProblem(409, "nothing to cancel");
        assertThat(status()).isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "nonsense"})
    void whatIsNoDistributionIsNotFound(String unknown) {
        assertThat(portal.admin().delete(DISTRIBUTE + unknown)).isProblem(404);
    }

    /// The lease is somebody else's meanwhile, so that nobody goes on with the run before it is cancelled.
    @Test
    void aRunThatWasLeftBeforeItsSealIsCancelledAndCanBeDistributedAgain() {
        var left = begunUnder(id);
        records().leases().release(left.token());
        var other = leaseFor(DistributionId.create());

        assertThat(portal.support().delete(DISTRIBUTE + id)).isProblem(403);
        assertThat(status()).isEqualTo("processing");
        assertThat(portal.admin().delete(DISTRIBUTE + id)).hasStatus(204);
        assertThat(status()).isEqualTo("queued");
        assertThat(kept()).containsExactly(AuditAction.RUN_CANCELLED, AuditAction.LEADS_UPLOADED);

        records().leases().release(other.token());
        assertThat(portal.admin().distribute(id.value())).hasStatus(200);
        assertThat(status()).isEqualTo("completed");
    }

    /// The owner of the lease does not react until the answer is given.
    @Test
    void aRunWhoseProgramDoesNotListenIsEndedByWhoeverComesNext() {
        var silent = begunUnder(id);

        var asked = portal.admin().delete(DISTRIBUTE + id);

        assertThat(asked).hasStatus(202).hasExactly("message distribution_id status");
        assertThat(portal.admin().get(asked.header("Location")).field("status"))
                .isEqualTo("processing");
        assertThat(kept()).containsExactly(AuditAction.RUN_CANCELLED, AuditAction.LEADS_UPLOADED);
        records().leases().release(silent.token());
        Eventually.holds("it is ended", A_TURN_OF_THE_WORKER, () -> status().equals("queued"));
        assertThat(portal.stored("member_csv_files")).isZero();
    }

    @Test
    void aRunWhosePlanIsSealedIsDecided() {
        long token = begunUnder(id).token();
        var seal = new Seal(id, 1, "0".repeat(64), token);
        assertThat(records().leases().seal(token, seal)).isTrue();

        assertThat(portal.admin().delete(DISTRIBUTE + id)).isProblem(409, "it completes");
        assertThat(status()).isEqualTo("processing");
        assertThat(kept()).containsExactly(AuditAction.LEADS_UPLOADED);
    }

    private static RunRecords records() {
        return portal.application().store().runRecords();
    }

    private static Lease begunUnder(DistributionId id) {
        var lease = leaseFor(id);
        var distributions = records().distributions();
        assertThat(distributions.begin(id, DistributionStatus.QUEUED, lease.token(), Instant.EPOCH))
                .isTrue();
        return lease;
    }

    private static Lease leaseFor(DistributionId id) {
        var leases = records().leases();
        return leases.take(leases.current(), new Owner("gone", id.value())).orElseThrow();
    }

    /// What staff did, latest first.
    private static List<AuditAction> kept() {
        var log = portal.application().store().auditLog();
        return log.page(new PageRequest(1, 10)).items().stream().map(AuditEntry::action).toList();
    }

    private String status() {
        return portal.admin().distribution(id.value()).field("status");
    }
}
