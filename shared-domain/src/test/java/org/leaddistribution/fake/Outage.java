package org.leaddistribution.fake;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// A database that stops answering after so many calls, counted over all ports behind it.
///
/// The call that meets the outage still does its work when the reply alone is lost. For one thread.
public final class Outage {
    private long callsLeft = Long.MAX_VALUE;
    private long length = Long.MAX_VALUE;
    private Loss loss = Loss.OF_THE_CALL;

    /// What the first call of the outage loses.
    public enum Loss {
        OF_THE_CALL,
        OF_THE_REPLY
    }

    public void comesAfter(int calls, Loss what) {
        callsLeft = calls;
        loss = what;
    }

    /// Else it lasts until [#isOver].
    public void lastsFor(int calls) {
        length = calls;
    }

    public void isOver() {
        callsLeft = Long.MAX_VALUE;
    }

    public <T> T over(Class<T> port, T real) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    boolean answers = callsLeft > 0 || callsLeft <= -length;
                    boolean reaches = answers || (callsLeft == 0 && loss == Loss.OF_THE_REPLY);
                    callsLeft--;
                    try {
                        var result = reaches ? method.invoke(real, arguments) : null;
                        if (answers) {
                            return result;
                        }
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    throw new StoreUnavailable(
                            "The database does not answer", new IllegalStateException("outage"));
                };
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
