/// The arrows between the portal's packages, one test each, with the reason.
@NullMarked
package org.leaddistribution.portal.architecture;

import org.jspecify.annotations.NullMarked;
