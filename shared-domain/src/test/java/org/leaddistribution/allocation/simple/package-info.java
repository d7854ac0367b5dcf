/// An allocator that is exact by the plainest means, unit by unit: the tests hold the engine against it.
@NullMarked
package org.leaddistribution.allocation.simple;

import org.jspecify.annotations.NullMarked;
