package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.attachment.OpenedFiles;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.fill.FilledForms;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.base.authority.AuthorityFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.routing.DecisionFakes;
import jp.madoguchi.workflows.documents.font.FontFakes;
import jp.madoguchi.workflows.documents.seal.SealFakes;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** 書類を描く: what an applicant reads on a document, by a template of its owner's or a built-in one. */
class RenderingTest {

    private static final ApplicationId SECOND = new ApplicationId(new UUID(1, 2));
    private static final Application FIRST = ApplicationFakes.application(ID, null, null);

    @TempDir
    static Path folder;

    private final SealFakes seals = new SealFakes(null);
    private final FormFakes form = new FormFakes(FormJson.trusted("""
            {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
              {"type": "text", "key": "place", "label": "場所"},
              {"type": "attachment", "key": "photo", "label": "写真", "maxFiles": 1, "maxMegabytes": 10}]}]}]}
            """));
    private final SubmissionFakes submissions = new SubmissionFakes(sent(ID, 1, "津市"), sent(ID, 2, "<松阪市>"), sent(SECOND, 1, "伊勢市"));
    private final OpenedFiles attachments = new OpenedFiles();
    private Drawing drawing;
    private Rendering rendering;

    private static Submission sent(ApplicationId application, int ordinal, String place) {
        return new Submission(new SubmissionId(new UUID(8, ordinal)), application, ordinal, FormFakes.ID, Answers.none()
                .with("place", place),
                CLOCK.instant());
    }

    @BeforeEach
    void templates() throws IOException {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(DocumentWords.all());
        var pdfs = new Pdfs(engine, FontFakes.withRareNames(folder));
        drawing = new Drawing(attachments, pdfs);
        rendering = new Rendering(submissions, form, new DecisionFakes(Answers.none()),
                new TemplateValues(FilledForms.at(CLOCK), attachments, DocumentWords.all()), AuthorityFakes.contacts(),
                new ApplicationFakes.Kept(FIRST), drawing, seals);
    }

    private static IssueStep step(@Nullable Use use, String html) {
        return new IssueStep(Basics.of("issue", "交付"), "許可証", use, "M", html.isEmpty() ? "" : "<html><head><title>証</title>"
                + "<style>body { font-family: 'BIZ UDGothic' }</style></head><body>" + html
                + "</body></html>", "permit", null, null, null);
    }

    private String text(Manuscript manuscript) throws IOException {
        return text(drawing.of(manuscript));
    }

    private static String text(Pdfs.Drawn drawn) throws IOException {
        try (var document = Loader.loadPDF(drawn.pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void aTemplateIsFilledWithWhatWasSentLast() throws IOException {
        var said = new Rendering.Said("M-000007", "理由です", LocalDate.of(2031, 11, 20), "");

        var text = text(rendering.of(FIRST, step(null, "<p>{{place}} {{番号}} {{有効期限}} {{理由}} {{受付番号}} {{氏名}}</p>"), said));

        assertThat(text).contains("<松阪市>M-000007令和13年（2031年）11月20日理由ですK2-R8-000001申請花子").doesNotContain("見本");
    }

    @Test
    void theBuiltInPermitSaysWhoseItIsAndUntilWhen() throws IOException {
        var text = text(rendering.of(FIRST, step(null, ""), new Rendering.Said("M-000007", "", LocalDate.of(2031, 11, 20), Pdfs.qr("a"))));

        assertThat(text).contains("M-000007").contains("申請花子").contains("令和13年（2031年）11月20日").contains("みほん県");
    }

    @Test
    void aRefusalSaysWhyAndWhereAnAppealGoes() throws IOException {
        for (var kind : List.of("refusal", "revocation"))
            assertThat(text(rendering.letter(kind, FIRST, Map.of("reason", "要件を満たしません。")))).as(kind)
                    .contains("要件を満たしません。").contains("みほん県知事").contains("K2-R8-000001");
    }

    @Test
    void aPreviewAndWhatADemoIssuesAreMarked() throws IOException {
        assertThat(text(rendering.preview(FIRST, step(null, "<p>{{番号}}</p>"), "M-000000", "", ""))).contains("見本").contains("M-000000");

        seals.demo = true;
        assertThat(text(rendering.of(FIRST, step(null, "<p>一</p>"), Rendering.Said.NOTHING))).contains("見本");
        assertThat(text(rendering.sheet(step(Use.SHEET, "<p>一</p>"), List.of(FIRST), Map.of(), false))).contains("見本");
    }

    @Test
    void aPhotoIsDrawnAndWhereItIsGoneOrStillLookedAtThereIsNone() throws IOException {
        var photo = new AttachmentId(new UUID(9, 1));
        var named = new Manuscript("<html><head><title>証</title><style>body { font-family: 'BIZ UDGothic' }</style></head><body>" + Drawing.photo(photo, "写真").html() + "</body></html>");
        assertThat(pictures(named)).as("gone").isZero();

        attachments.files.put(photo, png());
        assertThat(pictures(named)).isOne();

        attachments.closed = true;
        assertThat(pictures(named)).isZero();
        assertThat(text(named)).isEqualTo("file");
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private long pictures(Manuscript manuscript) throws IOException {
        try (var document = Loader.loadPDF(drawing.of(manuscript).pdf())) {
            var all = document.getPage(0).getResources();
            return StreamSupport.stream(all.getXObjectNames().spliterator(), false).filter(all::isImageXObject).count();
        }
    }

    @Test
    void aSheetHasARowForEachAndNobodysNameOutsideOfThem() throws IOException {
        var second = ApplicationFakes.application(SECOND, null, null);
        var html = "<p>{{件数}}件[{{氏名}}{{受付番号}}]</p>{{#申請}}<p>{{受付番号}}/{{place}}/{{番号}};</p>{{/申請}}";

        var text = text(rendering.sheet(step(Use.SHEET, html), List.of(FIRST, second), Map.of(second, "M-000002"), false));

        assertThat(text).contains("2件[]").contains("K2-R8-000001/<松阪市>/;").contains("K2-R8-000002/伊勢市/M-000002;").doesNotContain("見本");
    }

    @Test
    void aSheetNamesThePermitsThatAreValidAndHoldsFewRowsWherePhotosAreOnIt() throws IOException {
        var register = new DocumentFakes();
        register.all.addAll(List.of(issued("refusal", "F-1", null, false), issued("old", "M-1", "t-1", true), issued("permit",
                "M-2", "t-2", false)));
        var lists = new ListDocuments(register, submissions, form, rendering);
        var step = step(Use.SHEET, "{{#申請}}<p>{{番号}};</p>{{/申請}}");

        assertThat(lists.of(step, List.of(FIRST))).satisfies(pdf -> assertThat(text(new Pdfs.Drawn(new jp.madoguchi.db.Bytes(pdf), "")))
                .contains("M-2;").doesNotContain("F-1").doesNotContain("M-1"));
        assertThat(lists.most(step, FIRST)).isEqualTo(400);
        assertThat(lists.most(step(Use.SHEET, "{{#申請}}<p>{{photo}}</p>{{/申請}}"), FIRST)).isEqualTo(20);
        assertThat(lists.most(step(Use.SHEET, "{{#申請}}<p>{{place}}</p>{{/申請}}"), FIRST)).isEqualTo(400);
    }

    private static IssuedDocument issued(String kind, String number, @Nullable String token, boolean revoked) {
        return new IssuedDocument(DocumentId.next(CLOCK.instant()), ID, AUTHORITY, kind, "", number, token, null, null,
                revoked ? CLOCK.instant() : null, "", CLOCK.instant(), true);
    }
}
