-- 鍵束: which keys the nodes have, so that one with another key by the same name does not start
create table known_key (
  purpose text not null,
  id text not null,
  fingerprint bytea not null,
  primary key (purpose, id)
);
comment on column known_key.fingerprint is 'a MAC of its name under the key, cut to eight bytes; nothing follows from it';
