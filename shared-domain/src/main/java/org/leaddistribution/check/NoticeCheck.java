package org.leaddistribution.check;

import java.util.Arrays;
import java.util.function.Consumer;
import org.leaddistribution.check.StoredFacts.StoredNotice;
import org.leaddistribution.notice.NoticeState;

/// V7: a notice that nobody would ever look at again is one that was lost.
final class NoticeCheck {
    private final Consumer<Violation> found;

    NoticeCheck(Consumer<Violation> found) {
        this.found = found;
    }

    void check(StoredNotice notice) {
        var state = notice.state();
        boolean isKnown =
                Arrays.stream(NoticeState.values()).anyMatch(one -> one.code().equals(state));
        if (!isKnown) {
            report(
                    "the notice of %s is %s"
                            .formatted(notice.about(), state == null ? "missing" : state));
        } else if (NoticeState.PENDING.code().equals(state) && notice.dueAt() == null) {
            report("the notice of %s is pending and never due".formatted(notice.about()));
        }
    }

    private void report(String what) {
        found.accept(new Violation(Invariant.NOTICES, what));
    }
}
