/// Long work that goes on when nobody waits for its answer any more, and what became of it.
@NullMarked
package org.leaddistribution.jobs;

import org.jspecify.annotations.NullMarked;
