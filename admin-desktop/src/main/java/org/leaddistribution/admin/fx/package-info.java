/// What every screen shares: loading, work in the background, banners, dialogs and how figures read.
@NullMarked
package org.leaddistribution.admin.fx;

import org.jspecify.annotations.NullMarked;
