package jp.madoguchi.workflows.messages.mailcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.madoguchi.workflows.messages.carrier.Senders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** What receivers find about a sending domain, asked of a name server that says what each test wants. */
class DomainCheckTest {

    private final Map<String, List<String>> zone = new ConcurrentHashMap<>();
    private DatagramSocket socket;
    private DomainCheck check;

    @BeforeEach
    void nameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        check = new DomainCheck(Senders.settings("shinsei@mail.pref.example.jp"), Senders.dkim(),
                new Records("127.0.0.1:" + socket.getLocalPort()));
    }

    @AfterEach
    void close() {
        socket.close();
    }

    @Test
    void nothingRegisteredIsToldWithWhatToRegister() {
        assertThat(codes()).containsEntry("spf", "none").containsEntry("dkim", "relay").containsEntry("dmarc", "none");
        assertThat(check.all().getLast().record()).contains("v=DMARC1; p=quarantine");
        assertThat(check.all().getLast().name()).isEqualTo("_dmarc.mail.pref.example.jp");
    }

    @Test
    void allInOrderIsGood() {
        zone.put("mail.pref.example.jp.", List.of("google-site-verification=x", "v=spf1 include:relay.example.net -all"));
        zone.put("madoguchi._domainkey.mail.pref.example.jp.", List.of("v=DKIM1; k=rsa; p=MIIB"));
        zone.put("_dmarc.pref.example.jp.", List.of("v=DMARC1; p=reject"));
        assertThat(codes()).containsEntry("spf", "good").containsEntry("dkim", "there").containsEntry("dmarc", "good");
    }

    @Test
    void whatHelpsForgersIsBad() {
        zone.put("mail.pref.example.jp.", List.of("v=spf1 +all"));
        zone.put("_dmarc.mail.pref.example.jp.", List.of("v=DMARC1; p=none; rua=mailto:x@example.jp"));
        assertThat(codes()).containsEntry("spf", "open").containsEntry("dmarc", "watching");
        assertThat(check.all().getFirst().record()).isEqualTo("v=spf1 -all");
        assertThat(check.all().getLast().record()).isEqualTo("v=DMARC1; p=quarantine; rua=mailto:x@example.jp");
        zone.put("mail.pref.example.jp.", List.of("v=spf1 ip4:192.0.2.1 ?all"));
        assertThat(codes()).containsEntry("spf", "weak");
        zone.put("mail.pref.example.jp.", List.of("v=spf1 -all", "v=spf1 mx -all"));
        assertThat(codes()).containsEntry("spf", "several");
    }

    @Test
    void aNameServerThatSaysNothingIsNotTakenForNothingRegistered() {
        socket.close();
        assertThat(codes()).containsEntry("spf", "noAnswer").containsEntry("dmarc", "noAnswer");
    }

    private Map<String, String> codes() {
        return check.all().stream().collect(Collectors.toMap(Finding::what, Finding::code));
    }

    private void answer() {
        try {
            for (var buffer = new byte[2048]; ; ) {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var asked = new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
                var said = said(asked).toWire();
                socket.send(new DatagramPacket(said, said.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private Message said(Message asked) {
        var said = new Message(asked.getHeader().getID());
        said.getHeader().setFlag(Flags.QR);
        said.addRecord(asked.getQuestion(), Section.QUESTION);
        Name name = asked.getQuestion().getName();
        var texts = zone.get(name.toString());
        if (texts == null) said.getHeader().setRcode(Rcode.NXDOMAIN);
        else texts.forEach(text -> said.addRecord(new TXTRecord(name, DClass.IN, 60, text), Section.ANSWER));
        return said;
    }
}
