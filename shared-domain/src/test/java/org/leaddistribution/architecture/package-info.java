/// The arrows between packages, one test each, with the reason.
@NullMarked
package org.leaddistribution.architecture;

import org.jspecify.annotations.NullMarked;
