/// A member's own files: looking through them and fetching them.
@NullMarked
package org.leaddistribution.portal.files;

import org.jspecify.annotations.NullMarked;
