/// The member portal: where it is put together, and the map of its paths.
@NullMarked
package org.leaddistribution.portal;

import org.jspecify.annotations.NullMarked;
