package jp.madoguchi.db.work;

/** 仕事が来た: published with what makes the work, so that a queue begins as soon as it is committed and not when it looks next. */
public record WorkDue(String work) {
}
