/// Reading an upload: a stream of CSV in, what became of each of its rows out.
@NullMarked
package org.leaddistribution.ingest;

import org.jspecify.annotations.NullMarked;
