/// The member portal: its composition root and its routes.
@NullMarked
package org.leaddistribution.portal;

import org.jspecify.annotations.NullMarked;
