package jp.madoguchi.workflows.documents.signature;

import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds what is to be signed by the address of the page; whoever opens an applicant's page elsewhere is asked for a code first. */
@ControllerAdvice(assignableTypes = {SignController.class, SignLinkController.class})
class SignPlaces {

    static final String OF_APPLICANT = "/applications/{number}/signatures/{signer}";
    static final String BY_LINK = "/sign/{token}";

    /**
     * Where a signature is given: on the applicant's own page, or behind the link that the applicant handed on (連名の署名).
     *
     * @param path of the page
     */
    record Place(Request request, String path, boolean byLink) {
    }

    private static final class NotOpenHere extends RuntimeException {
    }

    private final Applications applications;
    private final Requests requests;

    SignPlaces(Applications applications, Requests requests) {
        this.applications = applications;
        this.requests = requests;
    }

    @ModelAttribute("place")
    Place place(@PathVariable(required = false) @Nullable String number, @PathVariable(required = false) @Nullable String signer,
            @PathVariable(required = false) @Nullable String token, Resident resident) {
        if (number == null || signer == null) return new Place(requests.behind(String.valueOf(token))
                .orElseThrow(() -> new NotFound("link")), "/sign/" + token, true);
        return new Place(ofApplicant(number, signer, resident), "/applications/" + number + "/signatures/" + signer, false);
    }

    private Request ofApplicant(String number, String signer, Resident resident) {
        try {
            return requests.of(applications.forResident(resident, number).id(), signer).orElseThrow(NotOpenHere::new);
        } catch (NotFound e) {
            throw new NotOpenHere();
        }
    }

    @ExceptionHandler(NotOpenHere.class)
    String askForCode() {
        return "redirect:/status";
    }
}
