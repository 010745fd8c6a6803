-- What a document is called that its owner wrote; the built-in ones are called by their kind
alter table issued_document add column title text not null default '';
