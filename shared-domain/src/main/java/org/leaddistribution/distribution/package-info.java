/// One upload and what becomes of it: its status, its rounds, who was given what, and who may run it.
@NullMarked
package org.leaddistribution.distribution;

import org.jspecify.annotations.NullMarked;
