-- 公印 on what is issued: none where the authority has no seal, waiting until it is there
alter table issued_document
  add column seal text not null default 'none' check (seal in ('none', 'waiting', 'done')),
  add column sealed_at timestamptz,
  add column seal_serial text,
  add column seal_tries integer not null default 0,
  add column seal_next timestamptz;
create index issued_document_to_seal on issued_document (seal_next) where seal = 'waiting';
create index issued_document_by_sha256 on issued_document (sha256);
