/// The rounds of a distribution, from their preview to their end, and what becomes of one that is
/// interrupted.
@NullMarked
package org.leaddistribution.run;

import org.jspecify.annotations.NullMarked;
