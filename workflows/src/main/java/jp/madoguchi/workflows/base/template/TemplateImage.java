package jp.madoguchi.workflows.base.template;

/** 図: something of our own that a name in a template stands for, as XHTML: a QR code, the mark of the seal, an attached photo. */
public record TemplateImage(String html) {

    public static TemplateImage of(String data, String alt, String size) {
        return new TemplateImage("<img alt=\"" + alt + "\" src=\"" + data + "\" style=\"" + size + "\"/>");
    }
}
