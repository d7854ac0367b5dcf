/// Telling people by mail what is due: each once, whatever crashes, and by what holds when it is sent.
@NullMarked
package org.leaddistribution.usecase.notify;

import org.jspecify.annotations.NullMarked;
