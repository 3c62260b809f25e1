-- Keys for programs. What a key may do is here; what opens it is below, as hashes only.
create table api_key (
  id uuid primary key,
  name text not null,
  scopes text[] not null,
  communities text[],                  -- null: the whole district, also communities of tomorrow
  per_minute integer not null check (per_minute > 0),
  expires_at timestamptz,              -- null: until revoked
  created_by text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,            -- to the minute: using a key does not write each time
  revoked_at timestamptz,
  revoked_by text
);

-- A key has one secret; two for a while after it was renewed.
create table api_key_secret (
  hash bytea primary key,              -- SHA-256
  key uuid not null references api_key on delete cascade,
  start text not null,                 -- its first characters, to tell secrets apart
  created_at timestamptz not null,
  ends_at timestamptz                  -- null: as long as the key
);
create index api_key_secret_key on api_key_secret (key);

-- Programs open requests.
alter table request_history drop constraint request_history_actor_kind_check;
alter table request_history add constraint request_history_actor_kind_check
  check (actor_kind in ('visitor', 'assistant', 'staff', 'api', 'system'));

-- A program that did not get the answer sends its request again.
create table request_sent (
  sender text not null,
  idempotency_key text not null,
  content bytea not null,              -- SHA-256 of what was sent
  request text references request,
  at timestamptz not null,
  primary key (sender, idempotency_key)
);
create index request_sent_at on request_sent (at);
