package jp.madoguchi.platform.site.admission;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * 本文の上限: how large what is sent to a route may be, in bytes, and from whom.
 *
 * <p>Large bodies go to the routes that are listed here, and nowhere else: residents' pages with files, opinions, signed files and
 * {@code /verify}, imports and packages of staff. A file above the limit of its field is told beside the field, so there the whole page
 * may be larger than its files may.
 */
record BodyLimit(PathPattern route, long most, From from) {

    /** Who has to have been here before. */
    enum From {
        /** A browser with its cookie. */ BROWSER,
        /** A browser to which this draft (下書き) belongs. */ DRAFT,
        /** Somebody who signed in. */ STAFF,
        /** A machine, which knows a secret address or signs. */ ANYBODY
    }

    private static final long KB = 1_000;
    private static final long MB = 1_000_000;

    /** Up to here nobody is asked for anything. */
    static final long SMALL = 64 * KB;

    private static final List<BodyLimit> ALL = List.of(
            of("/drafts/{id}/pages/{slug}", 300 * MB, From.DRAFT),
            of("/drafts/{id}/parts/{sha256}", 300 * KB, From.DRAFT),
            of("/applications/{number}/parts/{sha256}", 300 * KB, From.BROWSER),
            of("/applications/{number}/correction", 300 * MB, From.BROWSER),
            of("/applications/{number}/confirmations/{place}/sheet", 110 * MB, From.BROWSER),
            of("/opinions/{token}", 60 * MB, From.BROWSER),
            of("/staff/opinions/{id}", 60 * MB, From.STAFF),
            of("/applications/{number}/signatures/{signer}/file", 30 * MB, From.BROWSER),
            of("/sign/{token}/file", 30 * MB, From.BROWSER),
            of("/staff/applications/{number}/decision/file", 30 * MB, From.STAFF),
            of("/handover/{token}", 2 * MB, From.ANYBODY),
            of("/verify", 30 * MB, From.BROWSER),
            of("/staff/registry/imports", 260 * MB, From.STAFF),
            of("/staff/registry/sheet", 8 * MB, From.STAFF),
            of("/staff/procedures/new", 30 * MB, From.STAFF),
            of("/staff/procedures/**", 8 * MB, From.STAFF),
            of("/staff/people/transfers", 30 * MB, From.STAFF),
            of("/staff/payments/differences", 30 * MB, From.STAFF),
            of("/staff/sign-in/provider", 8 * MB, From.STAFF),
            of("/staff/**", 2 * MB, From.STAFF),
            of("/notices/bounces", 2 * MB, From.ANYBODY),
            of("/payments/notices/*", MB, From.ANYBODY),
            of("/saml/*", 4 * MB, From.ANYBODY),
            of("/**", 512 * KB, From.BROWSER));

    private static BodyLimit of(String route, long most, From from) {
        return new BodyLimit(PathPatternParser.defaultInstance.parse(route), most, from);
    }

    /** The first that fits; what is no path at all leads nowhere, and gets what all others get. */
    static BodyLimit of(String path) {
        try {
            var parsed = PathContainer.parsePath(path);
            return ALL.stream().filter(one -> one.route.matches(parsed)).findFirst().orElse(ALL.getLast());
        } catch (IllegalArgumentException e) {
            return ALL.getLast();
        }
    }
}
