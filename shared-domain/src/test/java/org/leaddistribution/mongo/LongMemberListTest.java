package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.accounts.ImportOutcome;
import org.leaddistribution.accounts.ImportOutcome.Imported;
import org.leaddistribution.accounts.ImportRequest.Missing;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.MemberListChanges.Action;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.mongo.AccountChange.Desk;

/// The longest list that is taken, in one unit of work each time.
final class LongMemberListTest {
    private static final int MOST = 10_000;
    private static final int TENTH = MOST / 10;
    private static final Mode SYNC = new Mode.Sync(Missing.SUSPEND, null);

    private final MongoStore store = FreshStore.open();
    private final Desk desk = new Desk(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tenThousandMembersAreAddedThenAllAreChangedThenATenthIsReplaced() {
        var added = desk.importFile(list(0, i -> row(i, "gold")), SYNC);
        var changed = desk.importFile(list(0, i -> row(i, "silver")), SYNC);
        var replaced = desk.importFile(list(TENTH, i -> row(i, "silver")), SYNC);

        assertThat(count(added, Action.CREATE)).isEqualTo(MOST);
        assertThat(count(changed, Action.CHANGE)).isEqualTo(MOST);
        assertThat(count(replaced, Action.CREATE)).isEqualTo(TENTH);
        assertThat(count(replaced, Action.SUSPEND)).isEqualTo(TENTH);
        assertThat(((Imported) replaced).changes().unchanged()).isEqualTo(MOST - TENTH);
        assertThat(store.memberAccounts().countActive()).isEqualTo(MOST);
        assertThat(store.auditLog().page(new PageRequest(1, 1)).totalCount())
                .isEqualTo(2L * MOST + 2L * TENTH);
    }

    private static String row(int member, String tier) {
        return "m" + member + ",m" + member + "@x.org," + tier;
    }

    private static String list(int first, IntFunction<String> row) {
        return IntStream.range(first, first + MOST)
                .mapToObj(row)
                .collect(Collectors.joining("\n", "username,email,tier\n", "\n"));
    }

    private static int count(ImportOutcome outcome, Action action) {
        assertThat(outcome).isInstanceOf(Imported.class);
        return ((Imported) outcome).changes().count(action);
    }
}
