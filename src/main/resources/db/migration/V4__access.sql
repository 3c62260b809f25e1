-- Only a hash of the session token is stored: a leaked table opens no session.
create table staff_session (
  token_hash bytea primary key,
  username text not null references staff on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index staff_session_username on staff_session (username);

-- Secrets that every process of a cluster must share, made once on first start.
create table secret (
  name text primary key,
  value bytea not null
);
