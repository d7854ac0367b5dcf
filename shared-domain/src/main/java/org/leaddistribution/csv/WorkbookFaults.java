package org.leaddistribution.csv;

import java.util.List;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.kernel.Quoted;

/// What can be wrong with a workbook as a whole, and what helps.
final class WorkbookFaults {
    private static final String SAVE_AS_CSV = "save the sheet as CSV UTF-8 and upload that.";

    private WorkbookFaults() {}

    /// @param what completes the sentence "… cannot be read: …"
    static FileFault broken(String what) {
        return FileFault.ofFile(
                IssueCode.BROKEN_WORKBOOK,
                "The workbook cannot be read: %s. Open it in its own program and save it again, or %s"
                        .formatted(what, SAVE_AS_CSV));
    }

    /// @param what is too much
    static FileFault tooLarge(String what) {
        return FileFault.ofFile(
                IssueCode.WORKBOOK_TOO_LARGE,
                "The workbook is too large to be unpacked: %s. Open it in its own program, %s"
                        .formatted(what, SAVE_AS_CSV));
    }

    static FileFault oldOrProtected() {
        return FileFault.ofFile(
                IssueCode.BROKEN_WORKBOOK,
                "This is a workbook that is protected by a password, or an old one (XLS). Open it in its own program, take the password off and save it as XLSX, or "
                        + SAVE_AS_CSV);
    }

    static FileFault underAnotherName(FileName name) {
        return FileFault.ofFile(
                IssueCode.FILE_NAME,
                "This is a workbook (XLSX), but by its name, %s, it is none. Let the name end in .xlsx, or %s"
                        .formatted(Quoted.quoted(name.value()), SAVE_AS_CSV));
    }

    static FileFault textNamedAsWorkbook(FileName name) {
        return FileFault.ofFile(
                IssueCode.FILE_NAME,
                "By its name, %s, this is a workbook (XLSX), but it holds plain text, such as a CSV. Let the name end in .csv."
                        .formatted(Quoted.quoted(name.value())));
    }

    static FileFault unknownSheet(String wanted, List<String> sheets, Door door) {
        return FileFault.ofFile(
                IssueCode.UNKNOWN_SHEET,
                "There is no sheet %s. The workbook has: %s. %s"
                        .formatted(
                                Quoted.quoted(wanted),
                                Listing.of(sheets),
                                door.sheet(Quoted.plain(sheets.getFirst()))));
    }
}
