/// Allocation problems and plans as JSON files, read and written as streams.
@NullMarked
package org.leaddistribution.portal.problem;

import org.jspecify.annotations.NullMarked;
