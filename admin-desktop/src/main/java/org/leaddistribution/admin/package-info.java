/// The admin console: its launcher, and the one place where everything is wired.
@NullMarked
package org.leaddistribution.admin;

import org.jspecify.annotations.NullMarked;
