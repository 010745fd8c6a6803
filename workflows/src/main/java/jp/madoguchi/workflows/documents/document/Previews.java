package jp.madoguchi.workflows.documents.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.example.SampleAnswers;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.authority.Contacts;
import jp.madoguchi.workflows.base.template.Template;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.engine.part.Placeholders;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** 書類の見本: how a document would look, with made-up answers. It has no number and no seal; time and memory are bounded. */
@Service
public class Previews {

    /** It cannot be shown: its template has mistakes, or takes too long. */
    public static sealed class NoPreview extends RuntimeException {
        NoPreview() {
            super("no preview", null, false, false);
        }
    }

    /** Too many want one at the same time. */
    public static final class Busy extends NoPreview {
    }

    private static final int SECONDS = 15;
    /** Of a sheet. */
    private static final int ROWS = 3;

    private final TemplateValues templateValues;
    private final Contacts contacts;
    private final Drawing drawing;
    private final Rendering rendering;
    private final MessageSource words;
    private final Clock clock;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(8), Thread.ofPlatform().daemon().name("previews-", 0).factory());

    Previews(TemplateValues templateValues, Contacts contacts, Drawing drawing, Rendering rendering, MessageSource words, Clock clock) {
        this.templateValues = templateValues;
        this.contacts = contacts;
        this.drawing = drawing;
        this.rendering = rendering;
        this.words = words;
        this.clock = clock;
    }

    public byte[] pdf(AuthorityId authority, DepartmentId department, String procedure, Form form, IssueStep step) {
        return bounded(form, step, () -> draw(authority, department, procedure, form, step));
    }

    /** As it would be for that application; numbers and reasons are made up all the same. */
    public byte[] pdf(Application application, Form form, IssueStep step) {
        if (step.use() == Use.SHEET) return bounded(form, step, () -> rendering.sheet(step, List.of(application), Map.of(), true).pdf());
        var reason = application.proposalReason().isEmpty() ? word("reason") : application.proposalReason();
        return bounded(form, step, () -> rendering.preview(application, step, step.series() + "-000000", reason,
                Pdfs.qr("https://example.jp/verify")).pdf());
    }

    private byte[] bounded(Form form, IssueStep step, Callable<byte[]> drawing) {
        var names = Placeholders.of(form, step.use(), step.ruleNames());
        if (step.html().isEmpty() || !Template.mistakes(step.html(), names).isEmpty()) throw new NoPreview();
        try {
            var work = workers.submit(drawing);
            try {
                return work.get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                work.cancel(true);
                throw new NoPreview();
            }
        } catch (RejectedExecutionException e) {
            throw new Busy();
        } catch (ExecutionException e) {
            throw new NoPreview();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoPreview();
        }
    }

    private byte[] draw(AuthorityId authority, DepartmentId department, String procedure, Form form, IssueStep step) {
        var today = JapaneseTime.date(clock.instant());
        var conditions = step.rules().stream().<Condition>map(Rule::when).toList();
        var samples = SampleAnswers.of(form, conditions, today, step.use() == Use.SHEET ? ROWS : 1);
        var answers = samples.getFirst();
        var about = new TemplateValues.About("K0-R8-000000-0", procedure, today, word("name"), word("kana"),
                step.series() + "-000000", today, step.until(answers, today).orElse(null), word("reason"),
                Pdfs.qr("https://example.jp/verify"), contacts.issuer(department));
        var all = templateValues.of(authority, step, form, answers, answers, about);
        if (step.use() == Use.SHEET) all.putAll(Map.of(Placeholders.EACH, samples.stream()
                .map(one -> templateValues.of(authority, step, form, one, one, about)).toList(), Placeholders.named("count"),
                Integer.toString(samples.size())));
        return drawing.of(Manuscript.of(Template.fill(step.html(), all), true)).pdf();
    }

    private String word(String code) {
        return words.getMessage("preview." + code, null, Locale.JAPAN);
    }

    /** The first page as a picture, 96 dots an inch. */
    public byte[] png(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 96);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
