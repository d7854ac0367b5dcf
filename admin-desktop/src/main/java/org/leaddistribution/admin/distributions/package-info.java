/// The distributions, a page at a time, and running the chosen one.
@NullMarked
package org.leaddistribution.admin.distributions;

import org.jspecify.annotations.NullMarked;
