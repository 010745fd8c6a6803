-- 提出の添付ファイル: what a submission names cannot be deleted. Files that are gone already stay unnamed here; the nightly check tells of them
create table submission_file (
  submission_id uuid not null references submission on delete cascade,
  attachment_id uuid not null references attachment,
  primary key (submission_id, attachment_id)
);
create index submission_file_of_attachment on submission_file (attachment_id);

insert into submission_file (submission_id, attachment_id)
select distinct s.id, a.id
from submission s
cross join lateral jsonb_path_query(s.answers, 'strict $.**.files[*].id') as named (id)
join attachment a on a.id::text = named.id #>> '{}';
