-- What is deleted, or asked for from the other side, is found by an index; authority, people and departments are never deleted.
create index status_code_of_application on status_code (application_id);
create index correction_of_application on correction (application_id);
create index opinion_of_application on opinion (application_id);
create index process_finding_of_application on process_finding (application_id);
create index follow_draft_of_previous on follow_draft (previous_id);
create index follow_due_of_met_by on follow_due (met_by);
create index revocation_of_application on revocation (application_id);
create index safe_link_of_application on safe_link (application_id);
create index bulk_notice_item_of_application on bulk_notice_item (application_id);
create index demo_refund_of_reference on demo_refund (reference);
create index resume_link_of_draft on resume_link (draft_id);
create index draft_of_form_version on draft (form_version_id);
create index draft_of_kept_version on draft (kept_version_id);
create index submission_of_form_version on submission (form_version_id);
create index procedure_of_form_version on procedure (form_version_id);
create index form_draft_of_base_version on form_draft (base_version_id);
create index bulk_notice_item_of_news on bulk_notice_item (news_id);
create index payment_refund_of_payment on payment_refund (payment_id);
create index payment_difference_of_payment on payment_difference (payment_id);
create index payment_refund_of_attempt on payment_refund (attempt_id);
create index registry_entry_of_procedure on registry_entry (procedure_id);
create index public_row_of_procedure on public_row (procedure_id);
create index draw_of_procedure on draw (procedure_id);
create index batch_of_procedure on batch (procedure_id);
create index bulk_notice_of_procedure on bulk_notice (procedure_id);
create index registry_version_of_entry on registry_version (entry_id);
create index survey_reply_of_entry on survey_reply (entry_id);
create index signature_of_task on signature (task_id);
create index procedure_of_workflow_version on procedure (workflow_version_id);
create index application_of_workflow_version on application (workflow_version_id);

-- A day off of all authorities has no authority: a number of its own is the key.
alter table holiday add column id bigint generated always as identity primary key;

-- Closed lists of words, as the enums have them; a test holds both against each other.
alter table application add constraint application_state_words check (state in ('REVIEW', 'CORRECTION', 'RESUBMITTED', 'CONSULTING', 'SIGNING', 'PAYING', 'DRAW', 'WAITING', 'APPROVAL', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED', 'REVOKED'));
alter table task add constraint task_kind_words check (kind in ('REVIEW', 'CORRECTION', 'APPROVAL', 'JOINT', 'OPINION', 'SIGNATURE', 'PAYMENT', 'DRAW', 'WAIT'));
alter table task add constraint task_role_words check (role in ('CLERK', 'APPROVER', 'OWNER', 'OFFICE', 'ADMINISTRATOR', 'CONSULTED'));
alter table person_role add constraint person_role_role_words check (role in ('CLERK', 'APPROVER', 'OWNER', 'OFFICE', 'ADMINISTRATOR', 'CONSULTED'));
alter table registry_entry add constraint registry_entry_kind_words check (kind in ('OWN', 'STATUTORY'));
alter table survey_reply add constraint survey_reply_kind_words check (kind in ('OWN', 'STATUTORY'));
alter table registry_import add constraint registry_import_state_words check (state in ('READING', 'CHECKING', 'READY', 'APPLYING', 'DONE', 'REFUSED'));
alter table registry_month add constraint registry_month_channel_words check (channel in ('ONLINE', 'COUNTER', 'MAIL', 'OTHER'));
alter table draw_entry add constraint draw_entry_result_words check (result in ('won', 'reserve', 'lost'));
alter table opinion add constraint opinion_result_words check (result in ('agreed', 'conditional', 'against'));
alter table process_finding add constraint process_finding_kind_words check (kind in ('stuck', 'noProcess', 'processLeft', 'taskGone', 'taskUnknown'));

-- An id in the order of time, as RFC 9562 has it in version 7: PostgreSQL 15 has none of its own.
create function uuid_in_time() returns uuid language sql volatile as $$
  select encode(set_byte(set_byte(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112), 8, (get_byte(uuid_send(gen_random_uuid()), 8) & 63) | 128), 'hex')::uuid
$$;
