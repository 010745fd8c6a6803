package jp.madoguchi.platform.site.admission;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** 送信の余地: a whole page fits in, so that a browser that reads slowly, or not at all, keeps nothing of the site waiting. */
@Component
class SendBuffer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Bytes; the largest page has about half of it. */
    private static final String ROOM = Integer.toString(512 * 1024);

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", ROOM));
    }
}
