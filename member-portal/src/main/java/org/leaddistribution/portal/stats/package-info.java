/// The figures that staff watch.
@NullMarked
package org.leaddistribution.portal.stats;

import org.jspecify.annotations.NullMarked;
