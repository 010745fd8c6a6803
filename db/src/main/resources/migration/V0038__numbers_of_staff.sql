-- a login is no 職員番号: an identity provider that calls somebody else so would let them in as that person
update person set number = null where number = login;
