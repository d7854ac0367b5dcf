/// Judging all stored data by the promises of the product, without changing any of it.
@NullMarked
package org.leaddistribution.usecase.check;

import org.jspecify.annotations.NullMarked;
