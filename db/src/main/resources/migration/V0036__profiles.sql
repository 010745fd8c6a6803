-- プロフィール of an account: answers that forms may begin with
alter table account add column profile json not null default '{}';
