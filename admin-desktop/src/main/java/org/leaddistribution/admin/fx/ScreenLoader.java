package org.leaddistribution.admin.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads screens from their FXML and gives each controller all it needs through its constructor.
///
/// A part that a screen includes is found like the screen itself: its controller must be named here too.
public final class ScreenLoader {
    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

    /// Names how a controller is made whenever a screen asks for one.
    public <T> ScreenLoader with(Class<T> controller, Supplier<? extends T> maker) {
        controllers.put(controller, maker);
        return this;
    }

    /// @param fxml the file's name, in the package of `controller`
    public Parent load(Class<?> controller, String fxml) {
        var loader = new FXMLLoader(controller.getResource(fxml));
        loader.setControllerFactory(this::make);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The screen " + fxml + " cannot be loaded", e);
        }
    }

    private Object make(Class<?> controller) {
        var maker = controllers.get(controller);
        if (maker == null) {
            throw new IllegalArgumentException("Nobody said how to make a " + controller);
        }
        return maker.get();
    }
}
