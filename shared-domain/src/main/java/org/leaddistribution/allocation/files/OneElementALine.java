package org.leaddistribution.allocation.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/// Starts a line for each element of the lists at the top, so that a plan can be looked through and compared.
final class OneElementALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final int AT_THE_TOP = 2;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        startLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        super.writeArrayValueSeparator(json);
        startLine(json);
    }

    private static void startLine(JsonGenerator json) throws IOException {
        if (json.getOutputContext().getNestingDepth() == AT_THE_TOP) {
            json.writeRaw('\n');
        }
    }
}
