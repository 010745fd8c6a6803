-- 差戻し by somebody who is not of the staff opens a 補正, too.
alter table correction alter column requested_by drop not null;
