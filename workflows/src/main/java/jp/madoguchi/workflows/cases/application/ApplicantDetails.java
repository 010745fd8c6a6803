package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.definition.Summarised;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 申請者の名前と連絡先, by which an application is called and its applicant is reached. */
@Service
public class ApplicantDetails {

    private final ApplicationMapper mapper;
    private final ApplicationEventPublisher events;

    ApplicantDetails(ApplicationMapper mapper, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.events = events;
    }

    /** The application is called by its answers, corrected ones too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void summarise(ApplicationId id, Summarised summary) {
        var before = mapper.find(id).orElseThrow().mail();
        mapper.summarise(id, summary);
        if (!java.util.Objects.equals(before, mapper.find(id).orElseThrow().mail())) events.publishEvent(new MailChanged(id));
    }

    /** A mail address in place of one that does not work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(ApplicationId id, String address) {
        mapper.mail(id, address);
    }
}
