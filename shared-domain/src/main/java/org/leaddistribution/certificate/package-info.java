/// The independent check that a plan may be carried out and that none is better: it knows no algorithm.
@NullMarked
package org.leaddistribution.certificate;

import org.jspecify.annotations.NullMarked;
