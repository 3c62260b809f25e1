create table conversation (
  id uuid primary key,
  community text not null references community,
  lang text not null check (lang in ('zh', 'en')),
  owner_kind text not null check (owner_kind in ('assistant', 'queue', 'person')),
  owner_staff text references staff,
  owner_name text not null default '',
  enterprise text references enterprise,
  enterprise_name text not null default '',
  building text references building,
  building_zh text not null default '',
  building_en text not null default '',
  contact_name text not null default '',
  contact_phone text not null default '',
  bot_state text not null,
  last_seq integer not null default 0,
  started_at timestamptz not null,
  last_message_at timestamptz not null,
  version integer not null,
  check ((owner_kind = 'person') = (owner_staff is not null))
);

create table message (
  id uuid primary key,
  conversation uuid not null references conversation,
  seq integer not null,              -- order within the conversation: 1, 2, 3 ...
  client_id uuid,                    -- given by the sender; makes a retry harmless
  author_kind text not null check (author_kind in ('visitor', 'assistant', 'staff', 'system')),
  author_staff text references staff,
  author_name text not null default '',
  lang text not null,
  body text not null,                -- JSON: text, options, input, request
  decision text,                     -- JSON: why the assistant answered so
  sent_at timestamptz not null,
  unique (conversation, seq),
  unique (conversation, client_id)
);

create table request (
  number text primary key,
  community text not null references community,
  conversation uuid references conversation,
  line text not null references service_line,
  state text not null,
  title text not null,
  details text not null,             -- JSON: the form's answers
  decision text,                     -- JSON: why this line
  lang text not null,
  urgent boolean not null default false,
  contact_name text not null default '',
  contact_phone text not null default '',
  enterprise text references enterprise, -- names beside codes are those of the day it was opened
  enterprise_name text not null default '',
  building text references building,
  building_zh text not null default '',
  building_en text not null default '',
  owner text references staff,
  owner_name text not null default '',
  opened_at timestamptz not null,
  first_answer_due_at timestamptz not null,
  first_answered_at timestamptz,
  resolution_due_at timestamptz not null,
  waiting_since timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz not null,
  version integer not null
);
create index request_board on request (community, state);
create index request_conversation on request (conversation);

create table request_history (
  id bigint generated always as identity primary key,
  request text not null references request,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('visitor', 'assistant', 'staff', 'system')),
  actor text not null default '',
  actor_name text not null default '',
  move text not null,
  from_state text,
  to_state text not null,
  note text not null default ''
);
create index request_history_request on request_history (request, id);

-- Numbers are dense per community and local day.
create table request_counter (
  community text not null references community,
  day date not null,
  last integer not null,
  primary key (community, day)
);
