/// Made-up members and leads, to try the product with.
@NullMarked
package org.leaddistribution.sample;

import org.jspecify.annotations.NullMarked;
