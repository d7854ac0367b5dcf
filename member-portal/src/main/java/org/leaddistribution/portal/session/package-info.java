/// Signing in and out.
@NullMarked
package org.leaddistribution.portal.session;

import org.jspecify.annotations.NullMarked;
