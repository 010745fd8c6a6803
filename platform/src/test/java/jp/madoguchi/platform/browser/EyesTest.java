package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The stories' eyes are open: a page with a fault is not passed over. */
class EyesTest extends Story {

    @Test
    void aPictureWithoutWordsIsSeen() {
        try (var visitor = Visitor.onPhone(site, "eyes")) {
            visitor.page().setContent(
                    "<html lang='ja'><title>x</title><main><h1>x</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main></html>");
            assertThatThrownBy(() -> visitor.looks("fault")).hasMessageContaining("image-alt");
        }
    }
}
