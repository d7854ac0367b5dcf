package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fixture.LibreOffice;
import org.leaddistribution.fixture.LibreOffice.Cells;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.ExcelSave.TextKind;
import org.leaddistribution.upload.ExportingRejects.Export;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadOutcome.Refused;
import org.leaddistribution.upload.UploadRequest.Mode;

/// Rows that an upload has left out are saved by a spreadsheet, corrected by a person and uploaded again: every
/// cell is what it was in the first file, but for the e-mail address that was corrected.
public abstract class RejectsRoundTripContract extends UploadContract {
    private static final List<String> HEADINGS =
            List.of("Name", "Email", "Address", "Zip", "Phone", "Note: \"free\", or; not");
    private static final List<String> GOOD =
            List.of("Ann Lee", "ann@example.org", "12 High Street", "00100", "", "");

    /// All that goes in and out of spreadsheets badly; each has the mistake of two `@`.
    private static final List<List<String>> BAD =
            List.of(
                    List.of(
                            "Zoë Groß",
                            "zoe@@example.org",
                            "Straße 5\nHinterhaus",
                            "00729",
                            "+447700900001",
                            "=1+1"),
                    List.of(
                            "=1+1",
                            "bob@@example.org",
                            "\"The Mill\", Cork; left|right",
                            "0",
                            "12345678901234567890",
                            "says \"no\",\nthen – perhaps – yes;"),
                    List.of("'Cy", "cy@@example.org", "-1 Quay", "1-2", "1e5", "TRUE"),
                    List.of("@Di", "di@@example.org", "12/03/2026", "3.10", "10%", ""),
                    List.of(
                            "+Eva",
                            "eva@@example.org",
                            "4 Quay\tFlat 2",
                            "",
                            "(0351) 12",
                            "=HYPERLINK(\"http://x.example\",\"x\")"));

    @TempDir private Path folder;

    protected RejectsRoundTripContract() {}

    /// The file that was uploaded first.
    enum Original {
        COMMA("leads.csv", ',', TextKind.CSV_UTF_8),
        SEMICOLON("kunden.csv", ';', TextKind.ANSI),
        TAB("export.tsv", '\t', TextKind.UNICODE),
        WORKBOOK("leads.xlsx", ',', null);

        private final String filename;
        private final char delimiter;
        private final @Nullable TextKind kind;

        Original(String filename, char delimiter, @Nullable TextKind kind) {
            this.filename = filename;
            this.delimiter = delimiter;
            this.kind = kind;
        }

        BytesUpload file() {
            var rows = new ArrayList<>(List.of(HEADINGS, GOOD));
            rows.addAll(BAD);
            return new BytesUpload(
                    filename,
                    kind == null ? ExcelSave.workbook(rows) : kind.written(rows, delimiter));
        }

        ReadOptions options() {
            return options(kind);
        }

        static ReadOptions options(@Nullable TextKind kind) {
            var keeping = ReadOptions.NONE.keeping(List.of("*"));
            return kind == TextKind.ANSI ? keeping.withCharset("windows-1252") : keeping;
        }
    }

    /// How a CSV is saved again: in the country of the separator, as the text file that was chosen.
    enum SavedAs {
        CSV_UTF_8(Original.COMMA, ',', TextKind.CSV_UTF_8),
        CSV_UTF_8_IN_GERMANY(Original.COMMA, ';', TextKind.CSV_UTF_8),
        UNICODE_TEXT_OF_COMMAS(Original.COMMA, '\t', TextKind.UNICODE),
        CSV_IN_GERMANY(Original.SEMICOLON, ';', TextKind.ANSI),
        SEMICOLONS_AS_CSV_UTF_8(Original.SEMICOLON, ';', TextKind.CSV_UTF_8),
        UNICODE_TEXT(Original.TAB, '\t', TextKind.UNICODE),
        TABS_AS_CSV(Original.TAB, ',', TextKind.ANSI);

        private final Original original;
        private final char separator;
        private final TextKind kind;

        SavedAs(Original original, char separator, TextKind kind) {
            this.original = original;
            this.separator = separator;
            this.kind = kind;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCsvThatExcelHasSavedComesBackAsItWas(SavedAs as) throws IOException {
        var cells = ExcelSave.opened(rejectsOf(as.original), as.original.delimiter);
        var saved = as.kind.written(cells, as.separator);

        assertComesBack(new BytesUpload("rejects.csv", saved), as.kind);
    }

    @Test
    void aWorkbookThatExcelHasSavedComesBackAsItWas() throws IOException {
        var saved = ExcelSave.workbook(ExcelSave.opened(rejectsOf(Original.WORKBOOK)));

        assertComesBack(new BytesUpload("rejects.xlsx", saved), null);
    }

    @ParameterizedTest
    @EnumSource
    void whatLibreOfficeHasSavedComesBackAsItWas(Original original) throws IOException {
        assumeTrue(LibreOffice.isInstalled());
        var office = new LibreOffice(folder);
        var rejects = rejectsOf(original);

        if (original == Original.WORKBOOK) {
            var saved = office.savedWorkbook(rejects);
            assertComesBack(new BytesUpload("rejects.xlsx", saved), null);
        } else {
            char delimiter = original.delimiter;
            var saved = office.savedCsv(original.filename, rejects, delimiter, Cells.TEXT);
            assertComesBack(new BytesUpload(original.filename, saved), TextKind.CSV_UTF_8);
        }
    }

    @Test
    void aCsvThatLibreOfficeHasSavedAsAWorkbookComesBackAsItWas() throws IOException {
        assumeTrue(LibreOffice.isInstalled());
        var rejects = rejectsOf(Original.COMMA);

        var saved = new LibreOffice(folder).savedAsWorkbook("leads.csv", rejects, ',', Cells.TEXT);

        assertComesBack(new BytesUpload("rejects.xlsx", saved), null);
    }

    /// No way of writing a CSV prevents it, so the documentation says how to open one.
    @Test
    void aSpreadsheetThatGuessesWhatTheCellsOfACsvAreChangesThem() throws IOException {
        assumeTrue(LibreOffice.isInstalled());
        var rejects = rejectsOf(Original.COMMA);

        var saved = new LibreOffice(folder).savedCsv("leads.csv", rejects, ',', Cells.GUESSED);

        var stored = stored(corrected(new BytesUpload("r.csv", saved), TextKind.CSV_UTF_8), null);
        assertThat(leadsOf(stored).stream().map(LeadDraft::extra).toList())
                .startsWith(
                        List.of("729", "447700900001", "2"),
                        List.of(
                                "0",
                                "1.23456789012346E+019",
                                "says \"no\",\nthen – perhaps – yes;"));
    }

    private byte[] rejectsOf(Original original) throws IOException {
        var outcome = upload(original.file(), original.options(), Mode.LENIENT);
        assertThat(outcome).isInstanceOf(Queued.class);
        var id = ((Queued) outcome).distribution().id();
        var out = new ByteArrayOutputStream();
        assertThat(new ExportingRejects(dealing.distributions(), dealing.rejects()).export(id, out))
                .isEqualTo(Export.WRITTEN);
        return out.toByteArray();
    }

    private void assertComesBack(BytesUpload saved, @Nullable TextKind kind) throws IOException {
        var asItIs = upload(saved, Original.options(kind), Mode.STRICT);
        assertThat(asItIs).isInstanceOf(Refused.class);
        assertThat(((Refused) asItIs).report().errors())
                .hasSize(BAD.size())
                .allMatch(error -> error.message().contains("two @"));

        var stored = stored(corrected(saved, kind), kind);

        assertThat(stored.upload().keptColumns()).isEqualTo(HEADINGS.subList(3, HEADINGS.size()));
        assertThat(leadsOf(stored).stream().map(RejectsRoundTripContract::cells).toList())
                .isEqualTo(
                        BAD.stream()
                                .map(row -> row.stream().map(c -> c.replace("@@", "@")).toList())
                                .toList());
    }

    private Distribution stored(BytesUpload corrected, @Nullable TextKind kind) {
        var outcome = upload(corrected, Original.options(kind), Mode.STRICT);
        assertThat(outcome).isInstanceOf(Queued.class);
        return ((Queued) outcome).distribution();
    }

    private static List<String> cells(LeadDraft lead) {
        return Stream.concat(
                        Stream.of(lead.name(), lead.email(), lead.address()), lead.extra().stream())
                .toList();
    }

    /// By a person who takes the second `@` out of every address.
    private static BytesUpload corrected(BytesUpload saved, @Nullable TextKind kind)
            throws IOException {
        var corrected =
                kind == null
                        ? correctedParts(saved.bytes())
                        : kind.written(kind.read(saved.bytes()).replace("@@", "@"));
        return new BytesUpload(saved.filename(), corrected);
    }

    private static byte[] correctedParts(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(bytes)) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(xml.replace("@@", "@").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
