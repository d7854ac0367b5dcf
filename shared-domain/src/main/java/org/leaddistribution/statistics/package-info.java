/// Figures for staff, read from distributions, members and files.
@NullMarked
package org.leaddistribution.statistics;

import org.jspecify.annotations.NullMarked;
