/// Problem and plan files: what is taken, what is refused, and that nothing is lost on the way.
@NullMarked
package org.leaddistribution.portal.problem;

import org.jspecify.annotations.NullMarked;
