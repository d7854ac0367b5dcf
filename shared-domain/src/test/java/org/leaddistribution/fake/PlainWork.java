package org.leaddistribution.fake;

import java.util.function.Supplier;
import org.leaddistribution.kernel.UnitOfWork;

/// Does the work at once: what lives in memory has no faults in the middle.
public final class PlainWork implements UnitOfWork {
    @Override
    public <T> T inOne(Supplier<T> work) {
        return work.get();
    }
}
