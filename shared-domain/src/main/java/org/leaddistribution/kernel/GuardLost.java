package org.leaddistribution.kernel;

import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.kernel.Guards.LostGuard;

/// The database has lost a unique index, so nothing that relies on it is written.
public final class GuardLost extends StoreRefused {
    private static final long serialVersionUID = 1L;

    /// @param lost at least one
    public GuardLost(List<LostGuard> lost) {
        super(messageOf(lost));
    }

    /// What is lost and what to do, in two sentences.
    public static String messageOf(List<LostGuard> lost) {
        var named = lost.stream().map(LostGuard::toString).collect(Collectors.joining("; "));
        return "The database has lost a guard: "
                + named
                + ". Nothing is distributed or added without it. Run ./leads repair.";
    }
}
