/// Files that are whole, and files that are gone.
@NullMarked
package org.leaddistribution.kernel;

import org.jspecify.annotations.NullMarked;
