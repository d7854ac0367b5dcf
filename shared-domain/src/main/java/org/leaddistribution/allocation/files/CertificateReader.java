package org.leaddistribution.allocation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.Unit;
import org.leaddistribution.allocation.files.JsonCursor.Fields;
import org.leaddistribution.allocation.files.JsonCursor.SameTexts;

/// Reads a certificate; what its labels prove is for the verifier to say.
final class CertificateReader {
    private static final Fields CERTIFICATE =
            Fields.required("refused", "shares", "copies", "sha256");
    private static final Fields LABELS = Fields.required("usual", "members", "prospects");
    private static final int NUMBERS_OF_A_UNIT = 3;

    private final JsonCursor in;
    private final SameTexts texts;
    private final List<Unit> refused = new ArrayList<>();
    private Labels shares = Labels.all(0);
    private Labels copies = Labels.all(0);
    private String sha256 = "";

    private CertificateReader(JsonCursor in, SameTexts texts) {
        this.in = in;
        this.texts = texts;
    }

    static CertificateReader read(JsonCursor in, SameTexts texts) {
        var reader = new CertificateReader(in, texts);
        reader.read();
        return reader;
    }

    Certificate certificate() {
        return new Certificate(refused, shares, copies);
    }

    String sha256() {
        return sha256;
    }

    private void read() {
        in.object(
                CERTIFICATE,
                field -> {
                    switch (field) {
                        case "refused" -> in.array(() -> refused.add(unit()));
                        case "shares" -> shares = new LabelsReader().read();
                        case "copies" -> copies = new LabelsReader().read();
                        default -> sha256 = in.text();
                    }
                });
    }

    private Unit unit() {
        var numbers = new ArrayList<Integer>(NUMBERS_OF_A_UNIT);
        in.array(() -> numbers.add(in.number(0, Integer.MAX_VALUE)));
        if (numbers.size() != NUMBERS_OF_A_UNIT) {
            throw in.wrong("has to be three numbers: which unit, of which quota, of which rank.");
        }
        return new Unit(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    /// Labels as far as they have been read.
    private final class LabelsReader {
        private final SortedMap<String, Integer> members = new TreeMap<>();
        private final SortedMap<String, Integer> prospects = new TreeMap<>();
        private int usual;

        Labels read() {
            in.object(
                    LABELS,
                    field -> {
                        switch (field) {
                            case "usual" -> usual = in.number(0, Integer.MAX_VALUE);
                            case "members" -> in.array(() -> group(members));
                            default -> in.array(() -> group(prospects));
                        }
                    });
            return new Labels(usual, members, prospects);
        }

        private void group(SortedMap<String, Integer> labels) {
            var label = new ArrayList<Integer>(1);
            in.array(
                    () -> {
                        if (label.isEmpty()) {
                            label.add(in.number(0, Integer.MAX_VALUE));
                        } else {
                            name(labels, label.getFirst());
                        }
                    });
        }

        private void name(SortedMap<String, Integer> labels, int label) {
            if (labels.put(texts.of(in.text()), label) != null) {
                throw in.wrong("has a label already. Leave one out.");
            }
        }
    }
}
