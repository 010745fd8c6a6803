package jp.madoguchi.forms.attachment;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page can ask which of the files that it shows are open. */
@ControllerAdvice
class FileStateAdvice {

    private final FileStates states;

    FileStateAdvice(FileStates states) {
        this.states = states;
    }

    @ModelAttribute("fileStates")
    FileStates fileStates() {
        return states;
    }
}
