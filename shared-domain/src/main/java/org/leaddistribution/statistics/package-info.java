/// Figures for staff, read from distributions, members and files: as they are now, of a period, step by step.
@NullMarked
package org.leaddistribution.statistics;

import org.jspecify.annotations.NullMarked;
