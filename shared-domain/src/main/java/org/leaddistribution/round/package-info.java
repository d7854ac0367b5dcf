/// Distributions, their rounds, what members were given, and the plan of a round as it is stored; with the
/// ports that keep them.
@NullMarked
package org.leaddistribution.round;

import org.jspecify.annotations.NullMarked;
