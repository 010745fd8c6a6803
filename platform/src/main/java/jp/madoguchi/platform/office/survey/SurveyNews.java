package jp.madoguchi.platform.office.survey;

import java.util.List;

/** News of a round for those who have something to answer; its words are {@code mail.survey-<what>}. */
record SurveyNews(Round round, String what, List<SurveyMapper.Addressee> to) {
}
