package org.leaddistribution.portal.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;

/// A file that is taken, and what the answer counts and warns of.
///
/// @param what names the case
/// @param query of the request, empty for none
/// @param leads that are stored
/// @param blank rows that are counted as such
/// @param duplicate rows that are counted as such
/// @param notices the codes of the warnings, in their order
record GoodFile(
        String what,
        String text,
        Charset charset,
        String query,
        int leads,
        int blank,
        int duplicate,
        List<String> notices) {
    private static final String HEADER = "Name,Email,Address\n";
    private static final String ANN = "Ann,ann@example.org,1 Main St\n";
    private static final String BOB = "Bob,bob@example.org,2 Main St\n";

    private static GoodFile of(String what, String text) {
        return of(what, text, UTF_8);
    }

    private static GoodFile of(String what, String text, Charset charset, String... notices) {
        return new GoodFile(what, text, charset, "", 1, 0, 0, List.of(notices));
    }

    private GoodFile asking(String itsQuery) {
        return new GoodFile(what, text, charset, itsQuery, leads, blank, duplicate, notices);
    }

    private GoodFile counting(int itsLeads, int itsBlank, int itsDuplicate) {
        return new GoodFile(what, text, charset, query, itsLeads, itsBlank, itsDuplicate, notices);
    }

    byte[] bytes() {
        return text.getBytes(charset);
    }

    @Override
    public String toString() {
        return what;
    }

    static List<GoodFile> encodings() {
        var accents = HEADER + "Zo\u00EB,zoe@example.org,Caf\u00E9 1\n";
        return List.of(
                of("UTF-8", accents),
                of("UTF-8 with BOM", "\uFEFF" + accents),
                of("UTF-16LE with BOM", "\uFEFF" + accents, UTF_16LE, "charset"),
                of("UTF-16BE with BOM", "\uFEFF" + accents, UTF_16BE, "charset"),
                of("Latin-1, chosen", accents, ISO_8859_1, "charset").asking("?charset=ISO-8859-1"),
                of("UTF-16LE, chosen", accents, UTF_16LE, "charset").asking("?charset=UTF-16LE"),
                of(
                        "a letter that was lost before",
                        HEADER + "Zo\uFFFD,zoe@example.org,Here\n",
                        UTF_8,
                        "replacement_character"));
    }

    static List<GoodFile> lines() {
        return List.of(
                of("LF", HEADER + ANN),
                of("CRLF", (HEADER + ANN).replace("\n", "\r\n")),
                of("CR", (HEADER + ANN).replace('\n', '\r')),
                of("mixed line ends", HEADER + ANN.replace("\n", "\r\n") + BOB).counting(2, 0, 0),
                of("no last line end", (HEADER + ANN).strip()),
                of("a blank row in the middle", HEADER + ANN + ",,\n" + BOB).counting(2, 1, 0),
                of("blank rows at the end", HEADER + ANN + "\n, ,\n\n").counting(1, 3, 0),
                of("blank lines before the header", "\n \n" + HEADER + ANN),
                of("a repeated e-mail", HEADER + ANN + "Anna,ANN@Example.org,Elsewhere\n")
                        .counting(1, 0, 1));
    }

    static List<GoodFile> columns() {
        return List.of(
                of("a header with spaces and capitals", " name , EMAIL ,\"Address\"\n" + ANN),
                of("other order", "Email,Address,Name\nann@example.org,1 Main St,Ann\n"),
                of(
                        "other columns",
                        "Name,Phone,Email,Address\nAnn,1,ann@example.org,1 Main St\n",
                        UTF_8,
                        "ignored_columns"),
                of("semicolons", (HEADER + ANN).replace(',', ';'), UTF_8, "delimiter"),
                of("tabs", (HEADER + ANN).replace(',', '\t'), UTF_8, "delimiter"),
                of("bars", (HEADER + ANN).replace(',', '|'), UTF_8, "delimiter"),
                of("sep=^", "sep=^\n" + (HEADER + ANN).replace(',', '^'), UTF_8, "delimiter"),
                of("surplus empty fields", HEADER.strip() + ",,\n" + ANN.strip() + ",,,\n"));
    }

    static List<GoodFile> values() {
        return List.of(
                of("doubled quotes", HEADER + "\"Ann \"\"A\"\" A\",ann@example.org,Here\n"),
                of("a quote in an unquoted field", HEADER + "Ann A\"\"B,ann@example.org,Here\n"),
                of("lines in an address", HEADER + "Ann,ann@example.org,\"1 Main St\nTown\"\n"),
                of("a formula", HEADER + "=cmd|' /C calc'!A0,ann@example.org,+1 Main St\n"),
                of("a line break in a name", HEADER + "\"Ann\nLee\",ann@example.org,Here\n"),
                of("a tab in a name", HEADER + "Ann\tLee,ann@example.org,Here\n"),
                of("a name before the e-mail", HEADER + "Ann,Ann <ann@example.org>,Here\n"),
                of("Arabic", HEADER + "\u0645\u062D\u0645\u062F,ann@example.org,Here\n"),
                of("Hebrew", HEADER + "\u05D3\u05D5\u05D3,ann@example.org,Here\n"),
                of("emoji", HEADER + "Zo \uD83D\uDE00,ann@example.org,Here\n"),
                of("a domain of another script", HEADER + "Ann,ann@b\u00FCcher.example.org,Here\n"),
                of("no-break spaces around", HEADER + "\u00A0Ann\u00A0, ann@example.org ,Here\n"),
                of("the longest name", HEADER + "x".repeat(200) + ",ann@example.org,Here\n"));
    }
}
