-- What is issued is drawn after its decision, not within: until then it is kept as it was written
alter table issued_document
  alter column pdf drop not null,
  alter column sha256 drop not null,
  add column manuscript text,
  add constraint issued_document_drawn check (manuscript is not null or (pdf is not null and sha256 is not null));
