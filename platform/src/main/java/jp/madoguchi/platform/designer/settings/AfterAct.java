package jp.madoguchi.platform.designer.settings;

import java.util.Set;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an act in the designer leads, and what it says there, in the words of {@code told.<code>}. */
public final class AfterAct {

    private static final Set<String> NOT_DONE = Set.of("conflict", "notDrawing", "gone", "notReady", "noReason",
            "past", "noTime", "changedSince", "noDifference", "tooLarge",
            "cannotMove", "nothingChosen", "blockEmpty", "nothingToPaste", "nothingToUndo", "nothingToRedo",
                    "nothingToTry", "unchanged", "badNumber", "badValue");

    private AfterAct() {
    }

    public static void say(RedirectAttributes flash, String code, Object... args) {
        if (NOT_DONE.contains(code)) FlashMessage.warn(flash, "told." + code, args);
        else FlashMessage.done(flash, "told." + code, args);
    }

    public static String back(RedirectAttributes flash, Address at) {
        if (at.equals(ProcedureBlueprint.PAGE)) return "redirect:/staff/procedures/{code}/page";
        if (at.is("case")) return "redirect:/staff/procedures/{code}/cases";
        flash.addAttribute("at", at.toString());
        if (ProcedureBlueprint.isOfSteps(at)) return "redirect:/staff/procedures/{code}/workflow";
        return "redirect:/staff/procedures/{code}/form";
    }
}
