/// The pure algorithm from a problem to its plan: full first, then fair, then evenly copied.
@NullMarked
package org.leaddistribution.allocation.engine;

import org.jspecify.annotations.NullMarked;
