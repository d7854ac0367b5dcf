/// What is to be dealt and what came of it, as records: the border of the engine, free of any store or clock.
@NullMarked
package org.leaddistribution.allocation;

import org.jspecify.annotations.NullMarked;
