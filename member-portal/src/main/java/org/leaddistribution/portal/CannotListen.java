package org.leaddistribution.portal;

import java.io.IOException;

/// The portal cannot listen where it should; the message says why and what to do.
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListen(String message, IOException cause) {
        super(message, cause);
    }
}
