/// What every port shares: pages of a long list, and the faults of the database beneath it.
@NullMarked
package org.leaddistribution.store;

import org.jspecify.annotations.NullMarked;
