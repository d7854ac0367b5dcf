/// What every package may use: files that are written whole, temporary files that are not left behind.
@NullMarked
package org.leaddistribution.kernel;

import org.jspecify.annotations.NullMarked;
