/// MongoDB started by the programs themselves: the local database of a data folder, and throw-away ones.
@NullMarked
package org.leaddistribution.localdb;

import org.jspecify.annotations.NullMarked;
