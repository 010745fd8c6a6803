package jp.madoguchi.platform.site.web;

import jp.madoguchi.forms.screen.Icons;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The URLs of style, scripts and icons, each with the hash of its content, so that a browser may keep them for a year. */
public record Assets(String style, String resident, String staff, String sheet, String designer, String sortable,
        String icons, String push, String pushWorker, String passkey) implements Icons {

    static Assets from(ResourceUrlProvider urls) {
        return new Assets(hashed(urls, "madoguchi.css"), hashed(urls, "resident.js"), hashed(urls, "staff.js"),
                hashed(urls, "sheet.js"), hashed(urls, "designer.js"), hashed(urls, "sortable-1.15.7.min.js"),
                hashed(urls, "icons.svg"),
                hashed(urls, "push.js"), hashed(urls, "push-worker.js"), hashed(urls, "passkey.js"));
    }

    private static String hashed(ResourceUrlProvider urls, String name) {
        var url = urls.getForLookupPath("/assets/" + name);
        if (url == null) throw new IllegalStateException("No such asset: " + name);
        return url;
    }
}
