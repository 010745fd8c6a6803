package jp.madoguchi.workflows.documents.signature.assessment;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/**
 * 内容の同一: whether a signed PDF shows what was given to be signed. A signer's software adds its signature as a new revision,
 * and whatever else it puts into that same revision is signed with it; so the pages are held against each other, object by object.
 */
final class SameContents {

    private static final Set<COSName> OF_PAGES = Set.of(COSName.ANNOTS, COSName.PARENT);
    private static final Set<COSName> OF_THE_CATALOG = Set.of(COSName.ACRO_FORM, COSName.getPDFName("DSS"),
            COSName.PERMS, COSName.getPDFName("Extensions"), COSName.VERSION, COSName.PAGES, COSName.STRUCT_TREE_ROOT,
            COSName.METADATA);

    private final Set<Long> compared = new HashSet<>();

    private SameContents() {
    }

    static boolean of(byte[] given, byte[] signed) {
        if (signed.length < given.length || !Arrays.equals(given, 0, given.length, signed, 0, given.length)) return false;
        try (var one = Loader.loadPDF(given); var other = Loader.loadPDF(signed)) {
            return new SameContents().same(one, other);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private boolean same(PDDocument one, PDDocument other) throws IOException {
        if (one.getNumberOfPages() != other.getNumberOfPages()) return false;
        if (!same(one.getDocumentCatalog().getCOSObject(), other.getDocumentCatalog().getCOSObject(), OF_THE_CATALOG)) return false;
        for (var i = 0; i < one.getNumberOfPages(); i++) if (!same(one.getPage(i), other.getPage(i))) return false;
        return true;
    }

    private boolean same(PDPage one, PDPage other) throws IOException {
        if (!same(one.getCOSObject(), other.getCOSObject(), OF_PAGES)) return false;
        return other.getAnnotations().stream().allMatch(SameContents::isUnseenSignature) && one.getAnnotations().isEmpty();
    }

    /** One that is drawn on the page could hide what stands there. */
    private static boolean isUnseenSignature(PDAnnotation annotation) {
        var box = annotation.getRectangle();
        return annotation instanceof PDAnnotationWidget
                && COSName.SIG.equals(annotation.getCOSObject().getDictionaryObject(COSName.FT))
                && (box == null || box.getWidth() * box.getHeight() == 0);
    }

    private boolean same(COSDictionary one, COSDictionary other, Set<COSName> but) throws IOException {
        var names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeAll(but);
        for (var name : names) if (!same(one.getDictionaryObject(name), other.getDictionaryObject(name))) return false;
        return true;
    }

    private boolean same(COSBase first, COSBase second) throws IOException {
        var one = first instanceof COSObject object ? object.getObject() : first;
        var other = second instanceof COSObject object ? object.getObject() : second;
        if (one == null || other == null) return one == null && other == null;
        // What was begun to be compared is not compared again: objects lead back to each other.
        if ((one instanceof COSDictionary || one instanceof COSArray)
                && !compared.add((long) System.identityHashCode(one) << 32 | System.identityHashCode(
                other))) return true;
        if (one instanceof COSStream a && other instanceof COSStream b) return same(a, b, Set.of())
                && Arrays.equals(a.createRawInputStream().readAllBytes(), b.createRawInputStream().readAllBytes());
        if (one instanceof COSDictionary a && other instanceof COSDictionary b) return same(a, b,
                COSName.PAGE.equals(a.getDictionaryObject(COSName.TYPE)) ? OF_PAGES : Set.of());
        if (one instanceof COSArray a && other instanceof COSArray b) {
            if (a.size() != b.size()) return false;
            for (var i = 0; i < a.size(); i++) if (!same(a.get(i), b.get(i))) return false;
            return true;
        }
        return one.equals(other);
    }
}
