-- Words of gates are not stored any more; what is left of them would stand in the way
delete from act_ru_variable where name_ in ('outcome', 'way');
create index application_by_procedure on application (procedure_id, received_at);
