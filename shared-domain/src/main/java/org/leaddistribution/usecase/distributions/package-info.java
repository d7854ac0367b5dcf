/// Looking through distributions: what was uploaded, what became of it, and who got what in which round.
@NullMarked
package org.leaddistribution.usecase.distributions;

import org.jspecify.annotations.NullMarked;
