-- Who is at a board right now. Leases and no facts: they run out by themselves when their process dies, are not in the
-- log, and need not survive a crash of the database either.
create unlogged table hub_process (
  id uuid primary key,
  renewed_at timestamptz not null
);
create unlogged table open_board (
  id uuid primary key,
  process uuid not null,
  username text not null,
  community text,                    -- of the case it shows
  request text,
  leaves_at timestamptz              -- closed; a page that is loaded again comes back before this
);
create index open_board_process on open_board (process);

-- The switch that everybody has for themselves; without a row they are on duty.
create table staff_duty (
  username text primary key references staff on delete cascade,
  on_duty boolean not null,
  missed integer not null default 0  -- offers in a row that ran out unanswered
);

-- What somebody can take. Without a row they take every line and are asked in every language.
create table staff_skill (
  username text primary key references staff on delete cascade,
  lines text[] not null default '{}',
  langs text[] not null default '{}'
);

-- Who is asked first about a building or an enterprise.
create table officer (
  kind text not null check (kind in ('building', 'enterprise')),
  code text not null,
  username text not null references staff on delete cascade,
  primary key (kind, code)
);

-- What is assigned by the hub; communities without a row have the default.
create table assignment_setting (
  community text primary key references community on delete cascade,
  automatic text not null check (automatic in ('off', 'waiting', 'all'))
);

create table assignment_offer (
  id bigint generated always as identity primary key,
  request text not null,             -- never deleted; a reference would wait for whoever holds its row
  username text not null references staff on delete cascade,
  offered_at timestamptz not null,
  until timestamptz not null,
  outcome text check (outcome in ('accepted', 'taken', 'declined', 'lapsed', 'left')), -- null: not answered yet
  settled_at timestamptz
);
-- One thing is offered to one person at a time, and nobody has to decide on two; whatever two hubs do at once.
create unique index assignment_offer_request on assignment_offer (request) where outcome is null;
create unique index assignment_offer_person on assignment_offer (username) where outcome is null;
create index assignment_offer_history on assignment_offer (request, username);
create index assignment_offer_turn on assignment_offer (username, offered_at desc);

create index request_unowned on request (community, opened_at) where state = 'new';
create index request_owner on request (owner) where state in ('claimed', 'in_progress', 'waiting');
create index conversation_queue on conversation (community) where owner_kind = 'queue';
