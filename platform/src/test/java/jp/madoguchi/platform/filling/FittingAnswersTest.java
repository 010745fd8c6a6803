package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Drawing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Rules that an owner drew hold wherever answers are given: in the form and in a correction. */
@SiteTest
class FittingAnswersTest {

    @Value("${madoguchi.site}")
    String site;

    @Test
    void whatDoesNotFitTogetherIsToldInTheFormAndInACorrection() {
        var owner = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "number")
                .act("/form/add", "at", "field:number1", "kind", "number")
                .act("/form/add", "at", "form", "kind", "check");
        owner.at("check:c1").sets("check:c1", "field", "number2", "message", "終わりは始まりより大きくしてください。");
        owner.at("check:c1").sets("check:c1", "when.join", "all", "when.0.field", "number2", "when.0.is", "less",
                "when.0.value", "number1");
        assertThat(owner.text()).contains("先へ進めません");
        owner.describes().publishes(site, "suzuki");
        var resident = new Client(site).get(owner.address()).post(owner.address() + "/drafts");
        var draft = resident.path().replaceFirst("/pages/.*", "");

        assertThat(resident.post(draft + "/pages/page-1", "number1", "5", "number2", "3").text())
                .contains("終わりは始まりより大きくしてください。").contains("value=\"3\"");
        resident.post(draft + "/pages/page-1", "number1", "5", "number2", "9").post(draft + "/send");
        var number = resident.path().split("/")[2];
        AtDesk.asksToCorrect(site, number, "number2");

        resident.get("/applications/" + number).post("/applications/" + number + "/correction", "number2", "1");
        assertThat(resident.text()).contains("終わりは始まりより大きくしてください。");
        resident.post("/applications/" + number + "/correction", "number2", "7");
        assertThat(resident.get("/applications/" + number).text()).doesNotContain("終わりは始まりより大きくしてください。").doesNotContain("直した内容を送る");
    }
}
