/// What both programs are made of at their start, and how they end.
@NullMarked
package org.leaddistribution.runtime;

import org.jspecify.annotations.NullMarked;
