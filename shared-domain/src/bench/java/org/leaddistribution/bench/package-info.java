/// Measures what the product promises about speed, as ratios of two sides in one JVM, and judges it.
@NullMarked
package org.leaddistribution.bench;

import org.jspecify.annotations.NullMarked;
