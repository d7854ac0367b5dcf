package org.leaddistribution.admin.upload;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leaddistribution.upload.LeadColumn;

/// Proposes columns of a file by what programs commonly call them; a person confirms.
final class HeadingGuess {
    private static final Map<LeadColumn, List<String>> USUAL =
            Map.of(
                    LeadColumn.NAME,
                    List.of("name", "fullname", "contactname", "customername", "contact", "person"),
                    LeadColumn.EMAIL,
                    List.of("email", "emailaddress", "mail", "mailaddress", "emailid"),
                    LeadColumn.ADDRESS,
                    List.of(
                            "address",
                            "postaladdress",
                            "streetaddress",
                            "mailingaddress",
                            "fulladdress",
                            "street"));

    private HeadingGuess() {}

    /// Without those that nothing is like.
    static Map<LeadColumn, String> of(List<String> columns) {
        var guess = new EnumMap<LeadColumn, String>(LeadColumn.class);
        USUAL.forEach(
                (column, names) ->
                        names.stream()
                                .flatMap(name -> columns.stream().filter(c -> isCalled(c, name)))
                                .findFirst()
                                .ifPresent(heading -> guess.put(column, heading)));
        return guess;
    }

    private static boolean isCalled(String heading, String name) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "").equals(name);
    }
}
