/// The portals and consoles that run now, each with a sign of life, and which of them sends mail.
@NullMarked
package org.leaddistribution.programs;

import org.jspecify.annotations.NullMarked;
