package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.OpenedFiles;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.fill.FilledForms;
import jp.madoguchi.workflows.base.authority.AuthorityFakes;
import jp.madoguchi.workflows.base.authority.Issuer;
import jp.madoguchi.workflows.base.template.TemplateImage;
import jp.madoguchi.workflows.engine.part.Placeholders;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 差し込む値: what stands in a document where its template has a name. */
class TemplateValuesTest {

    private static final Form FORM = FormJson.trusted("""
            {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
              {"type": "explanation", "key": "hint", "label": "説明"},
              {"type": "text", "key": "place", "label": "場所"},
              {"type": "choice", "key": "kind", "label": "種類", "options": [{"value": "new", "label": "新規"}, {"value": "again",
                      "label": "再交付"}]},
              {"type": "attachment", "key": "photo", "label": "写真", "maxFiles": 3, "maxMegabytes": 10},
              {"type": "rows", "key": "cars", "label": "車", "maxRows": 3, "fields": [{"type": "text", "key": "plate", "label": "番号"},
                {"type": "text", "key": "colour", "label": "色"}]}]}]}]}
            """);
    private static final IssueStep STEP = new IssueStep(Basics.of("issue", "交付"), "許可証", null, "M", "<p/>", null, null, null,
            List.of(new Rule("first", "新規", new Is("kind", "new"), 0, null, "新"), new Rule("second", "再", new Is("kind", "again"),
                    0, null, "再")));
    private static final AttachmentId PHOTO = new AttachmentId(new UUID(9, 1));

    private final OpenedFiles attachments = new OpenedFiles();
    private final TemplateValues values = new TemplateValues(FilledForms.at(CLOCK), attachments, DocumentWords.all());

    private static TemplateValues.About about(@Nullable LocalDate until, String qr, Issuer issuer) {
        return new TemplateValues.About("K2-R8-000001", "手続", LocalDate.of(2026, 11, 19), "申請 花子", "シンセイ ハナコ", "M-000001",
                LocalDate.of(2026, 11, 20), until, "理由です", qr, issuer);
    }

    private Map<String, Object> of(Answers answers) {
        return values.of(AUTHORITY, STEP, FORM, answers, Answers.none().with("kind", "again"), about(null, "", AuthorityFakes.ISSUER));
    }

    private static FileRef file(AttachmentId id, String name, String type, long size) {
        return new FileRef(id.toString(), name, type, size);
    }

    private Object photo(FileRef... files) {
        attachments.kept = files[files.length - 1];
        var value = of(Answers.none().with("photo", new Answer.Files(List.of(files)))).get("photo");
        return value instanceof Supplier<?> later ? later.get() : value;
    }

    @Test
    void everyNameThatATemplateMayUseStandsForSomething() {
        var all = of(Answers.none());

        assertThat(all).containsKeys(Placeholders.COMMON.toArray(String[]::new)).containsKeys("place", "kind", "photo", "cars")
                .doesNotContainKey("hint");
        assertThat(all).containsEntry("受付番号", "K2-R8-000001").containsEntry("手続の名前", "手続").containsEntry("番号", "M-000001")
                .containsEntry("氏名", "申請 花子").containsEntry("フリガナ", "シンセイ ハナコ").containsEntry("申請日", "令和8年（2026年）11月19日")
                .containsEntry("今日", "令和8年（2026年）11月20日").containsEntry("理由", "理由です").containsEntry("発行者", "みほん県")
                .containsEntry("発行者の住所", "津市一丁目1番").containsEntry("担当", "福祉課").containsEntry("電話", "059-000-0000")
                .containsEntry("受付時間", "平日の昼").containsEntry("審査請求先", "みほん県知事").containsEntry("区分", "再");
    }

    @Test
    void whatThereIsNotIsEmpty() {
        assertThat(of(Answers.none())).containsEntry("有効期限", "").containsEntry("QR", "").containsEntry("place", "")
                .containsEntry("kind", "");

        var all = values.about(about(LocalDate.of(2031, 11, 20), "data:image/png;base64,AA", AuthorityFakes.ISSUER), STEP, Answers.none());
        assertThat(all).containsEntry("有効期限", "令和13年（2031年）11月20日").containsEntry("区分", "");
        assertThat(all.get("QR")).isInstanceOfSatisfying(TemplateImage.class, qr -> assertThat(qr.html())
                .contains("src=\"data:image/png;base64,AA\""));
    }

    @Test
    void answersAreWrittenAsPeopleReadThemAndRulesSayWhetherTheyHold() {
        var all = of(Answers.none().with("place", "津市").with("kind", "new"));

        assertThat(all).containsEntry("place", "津市").containsEntry("kind", "新規").containsEntry("rule.first", false)
                .containsEntry("rule.second", true);
    }

    @Test
    void rowsAreRowsWithEveryColumn() {
        var rows = new Answer.Rows(List.of(Answers.none().with("plate", "三重 1").with("colour", "白"), Answers.none().with("plate", "三重 2")));

        assertThat(of(Answers.none().with("cars", rows)).get("cars"))
                .isEqualTo(List.of(Map.of("plate", "三重 1", "colour", "白"), Map.of("plate", "三重 2", "colour", "")));
    }

    @Test
    void aPhotoIsNamedWhereATemplateWantsItAndReadWhenItIsDrawn() {
        attachments.files.put(PHOTO, new byte[] {1, 2, 3});

        of(Answers.none().with("photo", new Answer.Files(List.of(file(PHOTO, "顔.png", "image/png", 3)))));
        assertThat(attachments.read).isEmpty();

        assertThat(photo(file(PHOTO, "図面.pdf", "application/pdf", 9), file(PHOTO, "顔.png", "image/png", 3)))
                .isInstanceOfSatisfying(TemplateImage.class, image -> assertThat(image.html()).contains("src=\"attachment:" + PHOTO + "\""));
        assertThat(attachments.read).isEmpty();
    }

    @Test
    void whatCannotBeShownIsNamed() {
        attachments.files.put(PHOTO, new byte[] {1});

        assertThat(photo(file(PHOTO, "図面.pdf", "application/pdf", 9), file(PHOTO, "写し.pdf", "application/pdf", 9)))
                .isEqualTo("図面.pdf、写し.pdf");
        assertThat(photo(file(PHOTO, "顔.heic", "image/heic", 9))).isEqualTo("顔.heic");
        assertThat(photo(file(PHOTO, "顔.jpg", "image/jpeg", 8_000_001))).isEqualTo("顔.jpg");
        assertThat(photo(file(PHOTO, "顔.jpg", "image/jpeg", 8_000_000))).isInstanceOf(TemplateImage.class);
        assertThat(photo(file(new AttachmentId(new UUID(9, 2)), "消えた.png", "image/png", 9))).isEqualTo("消えた.png");
    }

    @Test
    void theMarkOfASealIsNoMarkup() {
        var issuer = new Issuer("<b>県&", "", "", "", "", "");

        assertThat(values.about(about(null, "", issuer), STEP, Answers.none()).get("公印"))
                .isInstanceOfSatisfying(TemplateImage.class, seal -> assertThat(seal.html()).doesNotContain("<b>").contains("b>県<br/>"));
    }
}
