/// The contracts of the ports, kept on a real database.
@NullMarked
package org.leaddistribution.mongo;

import org.jspecify.annotations.NullMarked;
