-- Whether a seal is due is said when a document is issued, and drawing has a time of its own: a node that knows neither takes nothing up
alter table issued_document
  add column wants_seal boolean not null default true,
  add column draw_next timestamptz;
update issued_document set draw_next = seal_next, seal_next = null where manuscript is not null;
create index issued_document_to_draw on issued_document (draw_next) where draw_next is not null;

-- Documents that wait for long are found by the nightly check
alter table process_finding drop constraint process_finding_kind_words;
alter table process_finding add constraint process_finding_kind_words
  check (kind in ('stuck', 'noProcess', 'processLeft', 'taskGone', 'taskUnknown', 'fileLost', 'documentWaits'));
