package org.leaddistribution.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leaddistribution.kernel.Warning;

/// Finds the address in what people write into a cell for one: with the name before it, as a link, several.
/// Not for several threads.
public final class EmailCell {
    private static final Pattern ANGLED = Pattern.compile("(?s)[^<>]*<([^<>]*@[^<>]*)>");
    private static final Pattern BRACKETED = Pattern.compile("(?s)[^()]*\\(([^()]*@[^()]*)\\)");
    private static final Pattern LINK = Pattern.compile("(?i)mailto:([^?]*)(?:\\?.*)?");
    private static final List<Pattern> BETWEEN =
            List.of(
                    Pattern.compile("[;,]|\\s:::\\s|\\s/\\s|[\\r\\n]+"),
                    Pattern.compile("[\\s\\u00A0]+"));

    /// Longer text holds no list of addresses of one person.
    private static final int LONGEST_CELL = 2_000;

    private static final int LONGEST_ADDRESS = 254;
    private static final boolean[] UNUSUAL = unusual("<>():;,/ \t\r\n\u00A0");

    private final Predicate<String> isAddress;
    private int cellsOfSeveral;
    private int firstOfSeveral;

    /// @param isAddress what is taken for an address, once its characters may stand in one
    public EmailCell(Predicate<String> isAddress) {
        this.isAddress = isAddress;
    }

    /// What its owner would want to know where several addresses stood in a cell.
    public Optional<Warning> notice() {
        return cellsOfSeveral == 0
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "several_emails",
                                "Several e-mail addresses stood in %s %s, first in row %s; the first of them was taken."
                                        .formatted(
                                                cellsOfSeveral,
                                                cellsOfSeveral == 1 ? "cell" : "cells",
                                                firstOfSeveral)));
    }

    /// The address in a trimmed value, or the value itself where no address is found in it.
    public String addressIn(String value, int row) {
        if (value.length() > LONGEST_CELL) {
            return value;
        }
        if (isUsual(value)) {
            return normalised(value);
        }
        if (isAddress(value)) {
            return normalised(value);
        }
        var inside = inside(value);
        if (isAddress(inside)) {
            return normalised(inside);
        }
        var several = several(value);
        if (several.isEmpty()) {
            return value;
        }
        if (several.size() > 1) {
            firstOfSeveral = cellsOfSeveral++ == 0 ? row : firstOfSeveral;
        }
        return normalised(several.getFirst());
    }

    private static boolean[] unusual(String characters) {
        var among = new boolean[0x100];
        characters.chars().forEach(c -> among[c] = true);
        return among;
    }

    private static boolean isUsual(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < UNUSUAL.length && UNUSUAL[c]) {
                return false;
            }
        }
        return true;
    }

    private boolean isAddress(String value) {
        if (value.length() > LONGEST_ADDRESS) {
            return false;
        }
        var address = normalised(value);
        return CharacterRule.EMAIL.flawIn(address).isEmpty() && isAddress.test(address);
    }

    /// `Ann <a@x.org>`, `Ann (a@x.org)`, `<a@x.org>`, `mailto:a@x.org`.
    private static String inside(String value) {
        var angled = ANGLED.matcher(value);
        var bracketed = BRACKETED.matcher(value);
        var text =
                angled.matches()
                        ? angled.group(1)
                        : bracketed.matches() ? bracketed.group(1) : value;
        var link = LINK.matcher(WhiteSpace.trim(text));
        return WhiteSpace.trim(link.matches() ? link.group(1) : text);
    }

    /// All parts of a value, where every one is an address by itself.
    private List<String> several(String value) {
        for (var between : BETWEEN) {
            var parts =
                    Arrays.stream(between.split(value))
                            .map(WhiteSpace::trim)
                            .filter(part -> !part.isEmpty())
                            .map(EmailCell::inside)
                            .toList();
            if (parts.stream().allMatch(this::isAddress)) {
                return parts;
            }
        }
        return List.of();
    }

    /// The domain in NFKC, its ideographic full stops as dots; all else as it was written.
    private static String normalised(String email) {
        int at = email.lastIndexOf('@');
        for (int i = at + 1; i < email.length(); i++) {
            if (email.charAt(i) > 0x7F) {
                var domain = Normalizer.normalize(email.substring(at + 1), Normalizer.Form.NFKC);
                return email.substring(0, at + 1) + domain.replace('\u3002', '.');
            }
        }
        return email;
    }
}
