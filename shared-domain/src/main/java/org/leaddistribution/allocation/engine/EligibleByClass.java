package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.List;

/// What a search has not seen, apart for each class of prospects, as [Deal#classes] are: a member scans the
/// classes that it accepts. There is one class, for everyone.
final class EligibleByClass {
    private final EligibleCount everyone;
    private final List<EligibleCount> classes;

    EligibleByClass(int prospects) {
        everyone = new EligibleCount(prospects);
        classes = List.of(everyone);
    }

    List<EligibleCount> classes() {
        return classes;
    }

    /// With one class, every prospect is of it.
    EligibleCount of(int prospect) {
        return everyone;
    }

    boolean contains(int prospect) {
        return of(prospect).contains(prospect);
    }

    boolean isFrozen(int prospect) {
        return of(prospect).isFrozen(prospect);
    }

    void remove(int prospect) {
        of(prospect).remove(prospect);
    }

    boolean isEmpty() {
        return classes.stream().allMatch(each -> each.count() == 0);
    }

    /// Makes all that is not frozen unseen.
    void reset() {
        classes.forEach(EligibleCount::reset);
    }

    /// Freezes all that has been seen since the last [#reset].
    ///
    /// @return what that is
    int[] freezeSeen() {
        return classes.stream()
                .map(EligibleCount::freezeSeen)
                .reduce(new int[0], EligibleByClass::joined);
    }

    /// What has been seen since the last [#reset], in no promised order.
    int[] seen() {
        return classes.stream()
                .map(EligibleCount::seen)
                .reduce(new int[0], EligibleByClass::joined);
    }

    private static int[] joined(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
