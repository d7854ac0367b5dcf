/// What both programs are made of at their start, what they do in the background, and how they end.
@NullMarked
package org.leaddistribution.runtime;

import org.jspecify.annotations.NullMarked;
