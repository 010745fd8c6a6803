-- Who brought in the content that a draft began with (imported, copied, returned to); they do not check it themselves
alter table form_draft add column begun_by uuid references person;
