/// The verifier accepts what is optimal, and nothing that has been touched.
@NullMarked
package org.leaddistribution.certificate;

import org.jspecify.annotations.NullMarked;
