package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertFileIssue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;

/// Files that are refused as a whole, before any row counts.
final class WrongFileTest {
    private static final byte[] GOOD =
            "Name,Email,Address\nAnn,ann@example.org,Here\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {"leads.pdf", "leads", "leads.csv.exe", "csv", "", "leads.csv/", "a.xls"})
    void nameThatDoesNotEndInCsvIsRefused(String name) {
        var reading = Reading.of(new BytesUpload(name, GOOD), ReadOptions.NONE);

        assertFileIssue(reading.fault(), IssueCode.FILE_NAME, "\"" + name + "\"", ".csv");
    }

    static List<Arguments> otherKinds() {
        return List.of(
                Arguments.of("%PDF-1.7 more", "PDF"),
                Arguments.of("PK\3\4 a.csv", "ZIP"),
                Arguments.of("PK\5\6", "ZIP"),
                Arguments.of("\u001F\u008B\b", "GZIP"),
                Arguments.of("\u007FELF\2", "ELF"),
                Arguments.of("\u0089PNG\r\n", "PNG"),
                Arguments.of("\u00FF\u00D8\u00FF\u00E0", "JPEG"),
                Arguments.of("GIF89a", "GIF"),
                Arguments.of("RIFF1234WEBPVP8", "WebP"),
                Arguments.of("BM1234\0\0\0\0", "BMP"),
                Arguments.of("II*\0", "TIFF"),
                Arguments.of("\0\0\0 ftypavif", "AVIF"),
                Arguments.of("<html><table>", "HTML"),
                Arguments.of("\r\n <!DOCTYPE html>", "HTML"),
                Arguments.of("\u00D0\u00CF\u0011\u00E0", "XLS"));
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void anotherKindOfFileIsRefusedByItsName(String head, String kind) {
        var bytes = head.getBytes(StandardCharsets.ISO_8859_1);

        assertFileIssue(
                Reading.of(bytes).fault(), IssueCode.NOT_CSV, kind, "not a CSV file", "save");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Picture WEBP", "PK", "BMW", "%PDF", "MM*", "GIF", "xxxxftyp"})
    void headingThatResemblesASignatureIsText(String heading) {
        var reading = Reading.of(heading + ",Name,Email,Address\n1,A,a@example.org,B\n");

        assertThat(reading.onlyLead().name()).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                " ",
                " \t \r\n\n  \u00A0\u3000\r\r",
                "Name,Email,Address",
                "Name,Email,Address\r\n",
                "\n\nName,Email,Address\n\n,,\n \t,\"\",\n",
                "sep=;\nName;Email;Address\n",
                "sep=;",
                ",,\n,,"
            })
    void fileWithoutDataIsEmpty(String text) {
        assertFileIssue(Reading.of(text).onlyError(), IssueCode.EMPTY_FILE, "Empty CSV");
        assertFileIssue(Reading.of(text).fault(), IssueCode.EMPTY_FILE);
    }

    @Test
    void fileWhoseRowsAreAllBadIsNotEmpty() {
        var reading = Reading.ofRows("Ann,nowhere,Here");

        IssueAssert.assertCellIssue(
                reading.onlyError(), LeadColumn.EMAIL, IssueCode.INVALID_EMAIL, "\"nowhere\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-9", "", "no such\u202Ething", "windows 1252"})
    void unknownCharsetIsRefused(String charset) {
        var reading = Reading.of(BytesUpload.of(GOOD), ReadOptions.decodedAs(charset));

        assertFileIssue(reading.fault(), IssueCode.UNKNOWN_CHARSET, "unknown", "UTF-8");
    }
}
