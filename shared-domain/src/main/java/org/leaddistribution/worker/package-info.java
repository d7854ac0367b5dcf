/// The duties that go on in the background of every program; leases beneath them decide who acts.
@NullMarked
package org.leaddistribution.worker;

import org.jspecify.annotations.NullMarked;
