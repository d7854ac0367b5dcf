package org.leaddistribution.kernel;

import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.kernel.Guards.LostGuard;

/// Something the database did or failed to do that no caller of a port can prevent.
///
/// The message is for people and names no vendor's class; the cause is for the log.
public abstract sealed class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFault(String message, Throwable cause) {
        super(message, cause);
    }

    StoreFault(String message) {
        super(message);
    }

    /// The database holds or answers what it never should; trying again does not help.
    public static final class StoreBroken extends StoreFault {
        private static final long serialVersionUID = 1L;

        public StoreBroken(String message, Throwable cause) {
            super(message, cause);
        }

        public StoreBroken(String message) {
            super(message);
        }
    }

    /// The database answers, but not one that this program may work on; the message says what to do.
    public static sealed class StoreRefused extends StoreFault permits GuardLost {
        private static final long serialVersionUID = 1L;

        public StoreRefused(String message) {
            super(message);
        }

        public StoreRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The database answers and is being made ready: an index is built, or data brought to a newer form. The message
    /// says what is done.
    public static final class StoreStarting extends StoreUnavailable {
        private static final long serialVersionUID = 1L;

        public StoreStarting(String doing, Throwable cause) {
            super(doing, cause);
        }
    }

    /// The database does not answer now; the same call may succeed later.
    public static sealed class StoreUnavailable extends StoreFault permits StoreStarting {
        private static final long serialVersionUID = 1L;

        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The database has lost a unique index, so nothing that relies on it is written.
    public static final class GuardLost extends StoreRefused {
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
}
