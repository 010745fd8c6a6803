package jp.madoguchi.workflows.documents.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileClosed;
import jp.madoguchi.forms.attachment.Pixels;
import jp.madoguchi.forms.inspection.Inspection;
import jp.madoguchi.workflows.base.template.TemplateImage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** 描く: from a manuscript to a PDF, with the photos that it names. Takes seconds and holds no connection. */
@Component
class Drawing {

    private static final Pattern PHOTO = Pattern.compile("<img alt=\"([^\"]*+)\" src=\"attachment:([0-9a-f-]{36})\" style=\"([^\"]*+)\"/>");

    private final Attachments attachments;
    private final Pdfs pdfs;

    Drawing(Attachments attachments, Pdfs pdfs) {
        this.attachments = attachments;
        this.pdfs = pdfs;
    }

    /** As a template names it; drawn later, where the file may be given out then. */
    static TemplateImage photo(AttachmentId file, String alt) {
        return TemplateImage.of("attachment:" + file, alt, "width: 30mm; height: 40mm");
    }

    /** One of the built-in templates, filled and not drawn. */
    Manuscript written(String template, Map<String, Object> model) {
        return pdfs.written(template, model);
    }

    Pdfs.Drawn of(Manuscript manuscript) {
        return pdfs.of(PHOTO.matcher(manuscript.xhtml()).replaceAll(photo -> Matcher.quoteReplacement(drawable(photo))));
    }

    private String drawable(MatchResult photo) {
        var file = attachments.find(AttachmentId.of(photo.group(2)));
        if (file.isEmpty()) return "";
        try (var in = attachments.open(file.get())) {
            var bytes = in.readAllBytes();
            // Drawing it would hold all its pixels; what came before files were asked for them is here as well.
            if (Pixels.of(new ByteArrayInputStream(bytes)) > Inspection.MOST_PIXELS) return name(file.get());
            return TemplateImage.of("data:" + file.get().mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes),
                    photo.group(1), photo.group(3)).html();
        } catch (FileClosed e) {
            return name(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Attachment file) {
        return HtmlUtils.htmlEscape(file.name(), "UTF-8");
    }
}
