/// The portal in a real browser.
@NullMarked
package org.leaddistribution.portal.browser;

import org.jspecify.annotations.NullMarked;
