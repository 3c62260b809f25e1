-- The assistant's scripts. A version is never changed; the newest publication says which one speaks.
create table script_version (
  number integer primary key,        -- dense: 1, 2, 3 ...
  hash text not null unique,         -- of the files: the same scripts are one version
  files text not null,               -- JSON: file name -> text
  origin text not null check (origin in ('shipped', 'authored')),
  note text not null default '',
  author text references staff,
  author_name text not null default '',
  created_at timestamptz not null
);

create table script_publication (
  id integer generated always as identity primary key,
  version integer not null references script_version,
  reason text not null check (reason in ('shipped', 'publish', 'rollback')),
  note text not null default '',
  by_staff text references staff,
  by_name text not null default '',
  at timestamptz not null
);

-- What authors are working on together: one draft at most. Revisions never come back, so an outdated ETag stays so.
create sequence script_draft_revision as integer;
create table script_draft (
  id integer primary key check (id = 1),
  revision integer not null,
  based_on integer not null references script_version,
  files text not null,
  edited_by text not null references staff,
  edited_name text not null,
  edited_at timestamptz not null
);

-- Everything the assistant's answer to one message rested on, so that it can be decided again.
create table bot_turn (
  message uuid primary key references message,
  conversation uuid not null references conversation,
  seq integer not null,              -- of the message
  version integer not null references script_version,
  said_choice text,                  -- the button that was pressed; the words are the message's
  context text not null,             -- JSON
  state_before text not null,        -- JSON
  decision text not null,            -- JSON
  at timestamptz not null,
  unique (conversation, seq)
);
create index bot_turn_at on bot_turn (at);

alter table message add column script_version integer references script_version;
alter table request add column script_version integer references script_version;

-- A colleague says that the assistant put these words on the wrong line.
create table correction (
  id integer generated always as identity primary key,
  request text not null references request,
  community text not null references community,
  message uuid not null references message,
  text text not null,
  lang text not null,
  from_line text not null,
  to_line text not null references service_line,
  note text not null default '',
  by_staff text not null references staff,
  by_name text not null,
  at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'dismissed')),
  settled_by text references staff,
  settled_at timestamptz,
  unique (request, by_staff)
);
create index correction_open on correction (community, state);

alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check check (role in ('staff', 'author', 'lead', 'district', 'admin'));

-- Runs of a draft over past conversations; whichever process runs one, every process can show it.
create table script_replay (
  id integer generated always as identity primary key,
  revision integer not null,         -- of the draft
  against integer not null references script_version,
  from_at timestamptz not null,
  to_at timestamptz not null,
  most integer not null,
  by_staff text not null references staff,
  by_name text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,      -- silent for long while running: its process is gone
  turns_total integer not null,
  turns_done integer not null default 0,
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  report text                        -- JSON
);
