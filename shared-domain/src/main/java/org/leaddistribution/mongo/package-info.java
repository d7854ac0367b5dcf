/// The data in MongoDB: one class a collection, its documents, its indexes, and what its faults mean.
@NullMarked
package org.leaddistribution.mongo;

import org.jspecify.annotations.NullMarked;
