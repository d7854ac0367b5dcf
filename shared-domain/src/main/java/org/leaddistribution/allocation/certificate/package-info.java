/// An independent check that a plan is the fairest of the largest. It never meets the engine.
@NullMarked
package org.leaddistribution.allocation.certificate;

import org.jspecify.annotations.NullMarked;
