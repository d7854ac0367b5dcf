/// The members: finding, adding, changing, suspending and inviting them, and all about one.
@NullMarked
package org.leaddistribution.admin.members;

import org.jspecify.annotations.NullMarked;
