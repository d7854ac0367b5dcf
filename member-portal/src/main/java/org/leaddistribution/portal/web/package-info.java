/// What every path of the portal shares: who asks, what they may, and how a refusal is said.
@NullMarked
package org.leaddistribution.portal.web;

import org.jspecify.annotations.NullMarked;
