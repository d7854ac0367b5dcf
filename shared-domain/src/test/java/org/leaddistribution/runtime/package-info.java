/// How programs start and end.
@NullMarked
package org.leaddistribution.runtime;

import org.jspecify.annotations.NullMarked;
