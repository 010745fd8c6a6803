package jp.madoguchi.platform.designer.settings;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says about the act before it; the sentence is {@code told.<code>}. */
public record FlashMessage(String code, List<Object> args) implements Serializable {

    private static final Set<String> NOT_DONE = Set.of("conflict", "notDrawing", "gone", "notReady", "noReason",
            "past", "noTime", "changedSince", "noDifference", "tooLarge",
            "cannotMove", "nothingChosen", "blockEmpty", "nothingToPaste", "nothingToUndo", "nothingToRedo",
                    "nothingToTry", "unchanged", "badNumber", "badValue");

    /** Whether it says that something was not done. */
    public boolean isWarning() {
        return NOT_DONE.contains(code);
    }

    public static void that(RedirectAttributes flash, String code, Object... args) {
        flash.addFlashAttribute("told", new FlashMessage(code, List.of(args)));
    }

    public static String back(RedirectAttributes flash, String at) {
        if (at.equals("procedure")) return "redirect:/staff/procedures/{code}/page";
        if (at.startsWith("case:")) return "redirect:/staff/procedures/{code}/cases";
        flash.addAttribute("at", at);
        if (Settings.isStep(at)) return "redirect:/staff/procedures/{code}/workflow";
        return "redirect:/staff/procedures/{code}/form";
    }
}
