package org.leaddistribution.mongo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A port of which some methods do something else.
final class Replaced {
    private Replaced() {}

    /// What a method does instead.
    interface Instead {
        @Nullable Object of(Object[] arguments);
    }

    /// @param instead by the names of methods; all others are the real ones
    static <T> T in(Class<T> port, T real, Map<String, Instead> instead) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    var other = instead.get(method.getName());
                    return other == null ? reach(real, method, arguments) : other.of(arguments);
                };
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
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
