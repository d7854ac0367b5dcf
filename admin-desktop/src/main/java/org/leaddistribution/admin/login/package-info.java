/// Signing in, for staff only.
@NullMarked
package org.leaddistribution.admin.login;

import org.jspecify.annotations.NullMarked;
