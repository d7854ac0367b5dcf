/// What staff read about leads, members and downloads, counted from what is stored.
@NullMarked
package org.leaddistribution.usecase.statistics;

import org.jspecify.annotations.NullMarked;
