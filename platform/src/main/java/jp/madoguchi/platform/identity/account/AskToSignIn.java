package jp.madoguchi.platform.identity.account;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Who is not signed in, or not any more, is asked to. */
@ControllerAdvice
@Order(0)
class AskToSignIn {

    @ExceptionHandler(VisitArgument.NotSignedIn.class)
    String askToSignIn() {
        return "redirect:/account/sign-in";
    }
}
