package jp.madoguchi.workflows.messages.carrier;

/** 届け方 of a notice. */
public enum Channel { MAIL, SMS, PUSH }
