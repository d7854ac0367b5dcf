package org.leaddistribution.allocation;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Lets whoever has begun long work call it off: work that may take long asks here between two steps.
///
/// Only work inside [#heeding] can be called off, on the thread that is inside; all other never is.
public final class CallOff {
    private static final ScopedValue<BooleanSupplier> WISH = ScopedValue.newInstance();

    private CallOff() {}

    /// The work was called off; nothing of it is to be used.
    public static final class CalledOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Does work that ends with [CalledOff] soon after `wish` has become true.
    ///
    /// @param wish asked very often, on this thread
    public static <T> T heeding(BooleanSupplier wish, Supplier<T> work) {
        return ScopedValue.where(WISH, wish).call(work::get);
    }

    /// @throws CalledOff when somebody wishes that
    public static void check() {
        if (WISH.isBound() && WISH.get().getAsBoolean()) {
            throw new CalledOff();
        }
    }
}
