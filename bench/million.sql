-- Applications of ten years in the tables of a running site: copies of one that was sent, most of them decided, one in fifty open.
-- \set n and \set like (a receipt number) come from bench/million.
\set ON_ERROR_STOP on
begin;
create temporary table made on commit drop as
select gen_random_uuid() as id, i, case when i % 50 = 0 then null else 'GRANTED' end as decision,
       now() - make_interval(secs => (:n - i) * (315360000.0 / :n)) as received_at
from generate_series(1, :n) i;

insert into application (id, authority_id, department_id, procedure_id, workflow_version_id, receipt_number, applicant_name, applicant_kana,
    category, mail, state, step, due_on, assignee_id, decision, decided_at, received_at, revision)
select m.id, a.authority_id, a.department_id, a.procedure_id, a.workflow_version_id, 'B-' || m.i || '-' || m.i % 97,
    (array['伊藤', '加藤', '鈴木', '田中', '山本', '髙橋', '渡邉'])[1 + m.i % 7] || ' ' || (array['花子', '太郎', '翔太', '美咲', '蓮'])[1 + m.i / 7 % 5],
    (array['イトウ', 'カトウ', 'スズキ', 'タナカ', 'ヤマモト', 'タカハシ', 'ワタナベ'])[1 + m.i % 7] || ' ' || (array['ハナコ', 'タロウ', 'ショウタ', 'ミサキ', 'レン'])[1 + m.i / 7 % 5],
    a.category, null, case when m.decision is not null then m.decision when m.i % 250 = 0 then 'RESUBMITTED' else 'REVIEW' end,
    case when m.decision is null then a.step end, case when m.decision is null then current_date + (m.i / 50 % 20)::int - 5 end,
    case when m.decision is null and m.i % 100 = 0 then (select id from person where login = 'okada') end,
    m.decision, case when m.decision is not null then m.received_at + interval '8 days' end, m.received_at, 1
from made m, application a where a.receipt_number = :'like';

insert into submission (id, application_id, ordinal, form_version_id, answers, received_at)
select gen_random_uuid(), m.id, 1, s.form_version_id, s.answers, m.received_at
from made m, submission s join application a on a.id = s.application_id where a.receipt_number = :'like' and s.ordinal = 1;

with passed as (
    insert into step_pass (application_id, step, entered_at, left_at, result)
    select m.id, p.step, m.received_at, case when m.decision is not null then m.received_at + interval '8 days' end, p.result
    from made m, step_pass p join application a on a.id = p.application_id where a.receipt_number = :'like' and p.left_at is null
    returning id, application_id)
insert into task (id, pass_id, application_id, authority_id, department_id, kind, place, name, role, post, entered_at, due_on, done_at, outcome)
select gen_random_uuid()::text, passed.id, m.id, t.authority_id, t.department_id, t.kind, t.place, t.name, t.role, t.post, m.received_at, t.due_on,
    case when m.decision is not null then m.received_at + interval '8 days' end, case when m.decision is not null then 'GRANT' end
from passed join made m on m.id = passed.application_id, task t join application a on a.id = t.application_id
where a.receipt_number = :'like' and t.done_at is null;

insert into reach (application_id, mail_problem, mail_problem_at) select id, case when i % 5000 = 0 then 'hard' else '' end, case when i % 5000 = 0 then received_at end from made where i % 10 = 0;
insert into application_event (application_id, at, kind) select id, received_at, 'received' from made;
commit;
vacuum analyze application, submission, step_pass, task, reach, application_event;
select (select count(*) from application) applications, (select count(*) from application where decision is null) open, pg_size_pretty(pg_database_size(current_database())) size;
