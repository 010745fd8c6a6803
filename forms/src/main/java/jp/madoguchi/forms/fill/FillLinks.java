package jp.madoguchi.forms.fill;

import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.submission.Draft;

/** Where a draft goes on: to its current page, to the reason why it cannot, or to the check of all answers. */
final class FillLinks {

    private FillLinks() {
    }

    static String goOn(Draft draft, Journey journey) {
        if (draft.isSent()) return redirect(draft, "/receipt");
        if (journey.refused().isPresent()) return redirect(draft, "/not-eligible");
        return journey.current().map(page -> page(draft, page.slug())).orElse(redirect(draft, "/check"));
    }

    static String page(Draft draft, String slug) {
        return redirect(draft, "/pages/" + slug);
    }

    static String redirect(Draft draft, String rest) {
        return "redirect:/drafts/" + draft.id() + rest;
    }
}
