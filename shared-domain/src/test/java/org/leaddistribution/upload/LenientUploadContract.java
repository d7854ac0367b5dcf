package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaddistribution.fixture.ADistribution.draft;
import static org.leaddistribution.fixture.AnUpload.anUpload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.Zipped;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.kernel.Sha256;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Upload.RowCounts;
import org.leaddistribution.upload.ExportingRejects.Export;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadOutcome.Refused;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;

/// Of an upload that may leave rows out the good ones are stored, and the others come back.
public abstract class LenientUploadContract extends UploadContract {
    @Test
    void theGoodRowsAreStoredAndTheBadOnesKeptToBeCorrected() throws IOException {
        var queued = queued(mixed().leniently());

        assertThat(queued.upload().rows()).isEqualTo(new RowCounts(2, 1, 0, 0, 2));
        assertThat(leadsOf(queued)).containsExactly(draft(10, 2), draft(11, 6));
        assertThat(rejectsOf(queued))
                .isEqualTo(
                        """
                        \uFEFF"Name","Email","Address","row","reason"\r
                        "Bob","bob@@example.org"," 2 Main St ","3","row 3, Email: ""bob@@example.org"" is not an address: two @."\r
                        "=1+1","","","5","row 5: 2 fields, expected 3; give the row every column, empty ones too."\r
                        """);
    }

    private static AnUpload mixed() {
        return anUpload()
                .ofLeads(10, 11)
                .with("Bob,bob@@example.org, 2 Main St ")
                .with(",,")
                .with("=1+1,")
                .ofLeads(11, 12);
    }

    @Test
    void whatWasCorrectedByHandIsStoredAsItWasTyped() throws IOException {
        var file = mixed();
        var typed = Corrections.of(sha256(file)).typing(3, 1, "bob@example.org").leavingOut(5);

        var queued = queued(file.read(ReadOptions.NONE.corrected(typed)));

        assertThat(queued.upload().rows()).isEqualTo(new RowCounts(3, 1, 0, 0, 1));
        assertThat(queued.upload().contentSha256()).isEqualTo(sha256(file));
        assertThat(leadsOf(queued)).extracting(LeadDraft::email).contains("bob@example.org");
        assertThat(rejectsOf(queued)).contains("\"=1+1\"").doesNotContain("bob");
        assertThat(queued.warnings()).extracting(Warning::code).containsExactly("corrected");
    }

    @Test
    void correctionsOfOtherBytesAreRefusedAndNothingIsStored() {
        var typed = Corrections.of(sha256(mixed())).typing(3, 1, "bob@example.org").leavingOut(5);
        var changed = mixed().with("Zoe,zoe@example.org,9 Main St");

        var outcome = changed.leniently().read(ReadOptions.NONE.corrected(typed)).to(uploading);

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused) outcome).report().errors())
                .extracting(RowIssue::code)
                .containsExactly(IssueCode.FILE_CHANGED);
        assertNothingIsStored();
    }

    private static String sha256(AnUpload file) {
        return Sha256.hexOf(file.text().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasLeftOutComesBackOnceItIsCorrected() throws IOException {
        var rejects = rejectsOf(queued(mixed().leniently()));
        var corrected =
                rejects.replace("bob@@example.org\",\"", "bob@example.org\",\"")
                        .replace("\"=1+1\",\"\",\"\"", "Cat,cat@example.org,3 Main St");

        var queued = queued(anUpload().named("rejects.csv").saying(corrected));

        assertThat(leadsOf(queued))
                .extracting(LeadDraft::email)
                .containsExactly("bob@example.org", "cat@example.org");
        assertThat(queued.warnings()).extracting(Warning::code).containsExactly("ignored_columns");
    }

    @Test
    void rejectsOfAFileWithoutHeadingsGoInByTheCallThatReadTheFile() throws IOException {
        var call =
                ReadOptions.NONE
                        .withHeaderRow(new HeaderRow.None())
                        .choosing(LeadColumn.NAME, List.of("#1"))
                        .choosing(LeadColumn.EMAIL, List.of("#2"))
                        .choosing(LeadColumn.ADDRESS, List.of("#3"))
                        .keeping(List.of("*"));
        var file = anUpload().saying("Ann,a@x.org,Here,07\nBob,b@@x.org,There,08\n").read(call);

        var corrected = rejectsOf(queued(file.leniently())).replace("@@", "@");
        var queued = queued(anUpload().named("rejects.csv").saying(corrected).read(call));

        assertThat(corrected).startsWith("\uFEFF\"Column 1\",\"Column 2\",");
        assertThat(leadsOf(queued))
                .extracting(LeadDraft::email, LeadDraft::extra)
                .containsExactly(tuple("b@x.org", List.of("08")));
        assertThat(queued.upload().keptColumns()).containsExactly("Column 4");
    }

    @Test
    void aFileWithoutABadRowLeavesNothingOut() throws IOException {
        var queued = queued(anUpload().ofLeads(20, 22).leniently());

        assertThat(exporting().export(queued.id(), new ByteArrayOutputStream()))
                .isEqualTo(Export.NOTHING_LEFT_OUT);
        assertThat(exporting().export(DistributionId.create(), new ByteArrayOutputStream()))
                .isEqualTo(Export.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Email,Address\r\nBob,,2 Main St\r\n",
                "Name,Email,Address\r\nAnn,ann@example.org,1 Main St\r\nBob,b@example.org,\"2\r\n",
                "Name,Email\r\nAnn,ann@example.org\r\n"
            })
    void aFileWithoutAGoodRowOrWithAFaultOfItsOwnIsRefused(String text) {
        assertThat(anUpload().saying(text).leniently().to(uploading)).isInstanceOf(Refused.class);
        assertNothingIsStored();
    }

    @Test
    void whatWasLeftOutGoesWithTheUploadAndOnlyTheAuditLogRemembers() {
        var queued = queued(mixed().leniently());

        assertThat(
                        new WithdrawingUpload(dealing.upload(), Clock.tickMillis(ZoneOffset.UTC))
                                .withdraw(Actor.OPERATOR, queued.id()))
                .isEqualTo(Withdrawal.WITHDRAWN);

        assertOnlyTheAuditLogRemembers();
    }

    @Test
    void manyLongRowsAreLeftOutABatchAtATime() throws IOException {
        var bad = "Bob,bob@@example.org," + "x".repeat(900) + "\r\n";
        var queued = queued(anUpload().saying(mixed().text() + bad.repeat(2_500)).leniently());

        assertThat(queued.upload().rows().rejected()).isEqualTo(2_502);
        assertThat(rejectsOf(queued).lines()).hasSize(2_503);
    }

    @Test
    void aCheckFindsWhetherEveryRowThatWasLeftOutIsThere() {
        var queued = queued(mixed().leniently());
        var found = new ArrayList<Violation>();
        var checking = new CheckingInvariants(dealing.backDoor().storedFacts());

        checking.check(found::add);
        assertThat(found).isEmpty();
        dealing.rejects().addAll(queued.id(), List.of(new RejectedRow(99, List.of("x"), "extra")));
        checking.check(found::add);

        assertThat(found)
                .hasToString(
                        "[V6 distribution %s says rejected_rows 2, and 3 are stored]"
                                .formatted(queued.id()));
    }

    @Test
    void rejectsOfAWorkbookAreAWorkbookThatGoesInOnceItIsCorrected() throws IOException {
        var workbook =
                Zipped.ofRows(
                        "<row r=\"1\"><c t=\"str\"><v>Name</v></c><c t=\"str\"><v>Email</v></c><c t=\"str\"><v>Address</v></c><c t=\"str\"><v>Zip</v></c></row>"
                                + "<row r=\"2\"><c t=\"str\"><v>Ann</v></c><c t=\"str\"><v>ann@example.org</v></c><c t=\"str\"><v>Here</v></c></row>"
                                + "<row r=\"5\"><c t=\"str\"><v>Bo</v></c><c t=\"str\"><v>bo@@example.org</v></c><c t=\"str\"><v>=There</v></c><c t=\"str\"><v>0049</v></c></row>");
        var id = uploadedLeniently(workbook.upload());
        var out = new ByteArrayOutputStream();

        assertThat(exporting().kindOf(id)).isEqualTo(RejectedRows.Headings.Kind.WORKBOOK);
        assertThat(exporting().export(id, out)).isEqualTo(Export.WRITTEN);
        var again =
                Reading.of(new BytesUpload("rejects.xlsx", out.toByteArray()), ReadOptions.NONE);
        assertThat(again.onlyError().code()).isEqualTo(IssueCode.INVALID_EMAIL);
        var rejected = (RowOutcome.Rejected) again.outcomes().getFirst();
        assertThat(rejected.fields()).containsExactly("Bo", "bo@@example.org", "=There", "0049");
    }

    private DistributionId uploadedLeniently(BytesUpload file) {
        var outcome = upload(file, ReadOptions.NONE, Mode.LENIENT);
        assertThat(outcome).isInstanceOf(Queued.class);
        return ((Queued) outcome).distribution().id();
    }

    private ExportingRejects exporting() {
        return new ExportingRejects(dealing.distributions(), dealing.rejects());
    }

    private String rejectsOf(Distribution distribution) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(exporting().export(distribution.id(), out)).isEqualTo(Export.WRITTEN);
        return out.toString(StandardCharsets.UTF_8);
    }
}
