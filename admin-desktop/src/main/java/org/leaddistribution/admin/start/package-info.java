/// The moment before there is a database: choosing it, starting it, and what to do when it will not.
@NullMarked
package org.leaddistribution.admin.start;

import org.jspecify.annotations.NullMarked;
