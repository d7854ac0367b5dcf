package org.leaddistribution.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.PlanPreviews;
import org.leaddistribution.round.Plans;

/// A process that something happens to at one of its calls to the database.
///
/// The heartbeat's calls come at any time, so they do not count.
public final class FaultyProcess {
    /// No call is struck.
    static final int NEVER = 0;

    private final int faultyCall;
    private final Fault fault;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean dead;

    public FaultyProcess(int faultyCall, Fault fault) {
        this.faultyCall = faultyCall;
        this.fault = fault;
    }

    /// What happens to the process.
    public enum Fault {
        DIES_BEFORE,
        DIES_AFTER,
        CALL_LOST,
        REPLY_LOST
    }

    /// The end of a process: no later call of it reaches anything.
    public static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died() {
            super("The process has died", null, false, false);
        }
    }

    /// Whether the call has come at which it happens.
    public boolean wasStruck() {
        return calls.get() >= faultyCall;
    }

    /// Ends the process now.
    void die() {
        dead = true;
    }

    public RunRecords seeing(RunRecords real) {
        return new RunRecords(
                over(Distributions.class, real.distributions()),
                over(Leads.class, real.leads()),
                over(Members.class, real.members()),
                over(Assignments.class, real.assignments()),
                over(MemberFiles.class, real.files()),
                over(Plans.class, real.plans()),
                over(PlanPreviews.class, real.previews()),
                over(RunLeases.class, real.leases()),
                over(AuditLog.class, real.audit()),
                over(UnitOfWork.class, real.work()));
    }

    private <T> T over(Class<T> port, T real) {
        InvocationHandler handler = (_, method, arguments) -> call(real, method, arguments);
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (dead) {
            throw new Died();
        }
        if (Thread.currentThread().getName().equals(Heartbeat.THREAD)
                || calls.incrementAndGet() != faultyCall) {
            return reach(real, method, arguments);
        }
        if (fault == Fault.DIES_AFTER || fault == Fault.REPLY_LOST) {
            reach(real, method, arguments);
        }
        if (fault == Fault.CALL_LOST || fault == Fault.REPLY_LOST) {
            throw new StoreUnavailable("No answer", new IllegalStateException("outage"));
        }
        dead = true;
        throw new Died();
    }

    private static @Nullable Object reach(Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
