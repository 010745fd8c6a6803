package jp.madoguchi.workflows.base.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The person is known, and may not do this. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotAllowed extends RuntimeException {

    public NotAllowed(String why) {
        super(why, null, false, false);
    }
}
