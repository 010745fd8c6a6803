-- What a department has open is read from these indexes alone, and the list of what is closed begins at its end of one, however
-- many applications there are. The words are those of the queue's statements, so that the planner knows the parts again.
create index application_open on application (authority_id, department_id, due_on, receipt_number) include (id, state, assignee_id)
  where state in ('REVIEW', 'CORRECTION', 'RESUBMITTED', 'CONSULTING', 'SIGNING', 'PAYING', 'DRAW', 'WAITING', 'APPROVAL');
create index application_closed on application (authority_id, department_id, due_on, receipt_number)
  where not (state in ('REVIEW', 'CORRECTION', 'RESUBMITTED', 'CONSULTING', 'SIGNING', 'PAYING', 'DRAW', 'WAITING', 'APPROVAL'));
create index task_open on task (authority_id, department_id, application_id) include (kind, role, post, pass_id) where done_at is null;
create index task_done_by on task (done_by, pass_id);
