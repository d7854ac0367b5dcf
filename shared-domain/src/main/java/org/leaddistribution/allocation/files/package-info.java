/// Problems and plans as files that people and other programs read and write.
@NullMarked
package org.leaddistribution.allocation.files;

import org.jspecify.annotations.NullMarked;
