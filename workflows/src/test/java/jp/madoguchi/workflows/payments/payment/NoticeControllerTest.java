package jp.madoguchi.workflows.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.workflows.payments.gateway.GatewayFakes;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** 決済サービスからの知らせ: which are taken, and which are to be sent again. */
class NoticeControllerTest {

    private final PaymentWorld world = new PaymentWorld();
    private final Attempt page = world.page(world.fee(2_000), Status.OPEN, Status.PAID, 2_000);

    private int notice(String authority, @Nullable String signature, byte[] body) throws IOException {
        var request = new MockHttpServletRequest();
        if (signature != null) request.addHeader("Told-Signature", signature);
        return new NoticeController(world.gateways, world.checkout)
                .notice(authority, request, new ByteArrayInputStream(body))
                .getStatusCode().value();
    }

    private byte[] ours() {
        return page.reference().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSignedOneMakesUsLook() throws IOException {
        assertThat(notice("k2", GatewayFakes.Told.GOOD, ours())).isEqualTo(200);
        assertThat(world.now(page).status()).isEqualTo(Status.PAID);
    }

    @Test
    void oneThatIsNotSignedIsRefused() throws IOException {
        assertThat(notice("k2", "bad", ours())).isEqualTo(400);
        assertThat(notice("k2", null, ours())).isEqualTo(400);
        assertThat(world.gateway.done).isEmpty();
    }

    @Test
    void anAuthorityThatIsNotThereOrHasNoGatewayIsNotFound() throws IOException {
        assertThat(notice("k9", GatewayFakes.Told.GOOD, ours())).isEqualTo(404);
        world.gateways.gateway = null;
        assertThat(notice("k2", GatewayFakes.Told.GOOD, ours())).isEqualTo(404);
    }

    @Test
    void itIsToBeSentAgainWhereTheGatewayDoesNotAnswerUs() throws IOException {
        world.gateway.silent = true;

        assertThat(notice("k2", GatewayFakes.Told.GOOD, ours())).isEqualTo(503);
    }

    @Test
    void oneThatIsTooLargeIsNotRead() throws IOException {
        assertThat(notice("k2", GatewayFakes.Told.GOOD, new byte[64 * 1024])).isEqualTo(200);
        assertThat(notice("k2", GatewayFakes.Told.GOOD, new byte[64 * 1024 + 1])).isEqualTo(413);
    }
}
