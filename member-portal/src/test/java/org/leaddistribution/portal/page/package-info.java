/// The pages as they go over the wire, without a browser.
@NullMarked
package org.leaddistribution.portal.page;

import org.jspecify.annotations.NullMarked;
