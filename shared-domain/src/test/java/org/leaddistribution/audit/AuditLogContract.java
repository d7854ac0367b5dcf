package org.leaddistribution.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.kernel.PageRequest;

/// What every audit log does.
public abstract class AuditLogContract {
    private AuditLog log;

    protected abstract AuditLog log();

    @BeforeEach
    void open() {
        log = log();
    }

    @Test
    void tellsTheLatestFirst() {
        var first = entry("ann", 1);
        var second = entry("bob", 2);
        var third = entry("cat", 3);
        log.append(List.of(first));
        log.append(List.of(second, third));

        assertThat(log.page(new PageRequest(1, 2)).items()).containsExactly(third, second);
        assertThat(log.page(new PageRequest(2, 2)).items()).containsExactly(first);
        assertThat(log.page(new PageRequest(1, 2)).totalCount()).isEqualTo(3);
        assertThat(log.page(new PageRequest(Long.MAX_VALUE, 100)).items()).isEmpty();
    }

    @Test
    void takesAnAppendOfNothing() {
        log.append(List.of());

        assertThat(log.page(new PageRequest(1, 20)).items()).isEmpty();
    }

    @Test
    void selectsBySubjectActionTimeAndAPartOfTheNames() {
        var added = added("ann", 1);
        var changed = entry("ann", 2);
        var other = entry("Joanna", 3);
        log.append(List.of(added, changed, other));

        assertThat(found(AuditQuery.of("ann"))).containsExactly(changed, added);
        assertThat(found(AuditQuery.of("an"))).isEmpty();
        assertThat(found(AuditQuery.ALL.withText("ANN"))).containsExactly(other, changed, added);
        assertThat(found(AuditQuery.ALL.withText("OPERATOR)"))).hasSize(3);
        assertThat(found(AuditQuery.ALL.withText("a.n"))).isEmpty();
        assertThat(found(AuditQuery.ALL.with(AuditAction.MEMBER_ADDED))).containsExactly(added);
        assertThat(found(AuditQuery.ALL.since(changed.at()))).containsExactly(other, changed);
        var until = new AuditQuery("", null, null, added.at(), other.at());
        assertThat(found(until)).containsExactly(changed, added);
        assertThat(log.page(AuditQuery.of("ann"), new PageRequest(2, 1)).totalCount()).isEqualTo(2);
    }

    private List<AuditEntry> found(AuditQuery query) {
        return log.page(query, new PageRequest(1, 100)).items();
    }

    private static AuditEntry added(String subject, int minute) {
        var at = LONG_AGO.plusSeconds(60L * minute);
        return new AuditEntry(
                at, Actor.OPERATOR, AuditAction.MEMBER_ADDED, subject, Map.of(), Map.of());
    }

    private static AuditEntry entry(String subject, int minute) {
        return new AuditEntry(
                LONG_AGO.plusSeconds(60L * minute),
                Actor.OPERATOR,
                AuditAction.MEMBER_CHANGED,
                subject,
                Map.of("email", "old.address@example.org"),
                Map.of("email", "new.address@example.org"));
    }
}
