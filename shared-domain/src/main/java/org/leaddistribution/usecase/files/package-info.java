/// What a member does with the files it was given: looking through them and fetching them.
@NullMarked
package org.leaddistribution.usecase.files;

import org.jspecify.annotations.NullMarked;
