package jp.madoguchi.workflows.payments.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.workflows.payments.gateway.Gateways;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** 決済サービスからの知らせ: makes us look; what it says is not believed. It may come twice, late, before the browser, or never. */
@RestController
class NoticeController {

    private static final int LARGEST = 64 * 1024;

    private final Gateways gateways;
    private final Checkout checkout;

    NoticeController(Gateways gateways, Checkout checkout) {
        this.gateways = gateways;
        this.checkout = checkout;
    }

    @PostMapping("/payments/notices/{authority}")
    ResponseEntity<String> notice(@PathVariable String authority, HttpServletRequest request, InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body("");
        var of = gateways.authority(authority);
        var gateway = of.isEmpty() ? Optional.<PaymentGateway>empty() : gateways.named(authority);
        if (gateway.isEmpty()) return ResponseEntity.notFound().build();
        var signature = request.getHeader(gateway.get().signatureHeader());
        var notice = gateway.get().notice(signature == null ? "" : signature, new String(bytes, StandardCharsets.UTF_8));
        if (notice.isEmpty()) return ResponseEntity.badRequest().body("");
        try {
            checkout.noticed(of.get(), gateway.get(), notice.get());
            return ResponseEntity.ok("");
        } catch (PaymentGateway.Unreachable e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("");
        }
    }
}
