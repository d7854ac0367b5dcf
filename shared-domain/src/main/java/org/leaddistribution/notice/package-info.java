/// What people are told by mail: what is due, what became of it, and the words it is said in.
@NullMarked
package org.leaddistribution.notice;

import org.jspecify.annotations.NullMarked;
