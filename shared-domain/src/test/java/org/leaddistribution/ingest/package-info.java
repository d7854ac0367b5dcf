/// Tests of the reading of uploads, case by case.
@NullMarked
package org.leaddistribution.ingest;

import org.jspecify.annotations.NullMarked;
