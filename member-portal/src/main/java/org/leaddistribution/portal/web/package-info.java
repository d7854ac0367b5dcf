/// What every path of the portal shares: who the caller is and may do, and how refusals are written.
@NullMarked
package org.leaddistribution.portal.web;

import org.jspecify.annotations.NullMarked;
