-- Whether a browser is signed in to an account is asked when a budget is used up: then a crowd asks
create index account_session_resident on account_session (resident_hash);
