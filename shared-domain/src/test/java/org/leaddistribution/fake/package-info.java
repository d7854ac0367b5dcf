/// The ports in memory: what tests put in place of a database or a mail server.
@NullMarked
package org.leaddistribution.fake;

import org.jspecify.annotations.NullMarked;
