-- Open is what has not ended, so that a new state on the way is no reason to build these indexes anew. The words are those of the queue's
-- statements, so that the planner knows the parts again.
drop index application_open;
drop index application_closed;
create index application_open on application (authority_id, department_id, due_on, receipt_number) include (id, state, assignee_id)
  where state not in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED', 'REVOKED');
create index application_closed on application (authority_id, department_id, due_on, receipt_number)
  where not (state not in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED', 'REVOKED'));
