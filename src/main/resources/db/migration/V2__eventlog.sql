-- Written by use cases in their own transaction; emptied by the sequencer.
create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  type text not null,
  subject text not null,
  topics text[] not null,
  occurred_at timestamptz not null,
  data text not null
);

-- Append-only; positions are dense: 1, 2, 3 ...
create table event_log (
  position bigint primary key,
  event_id uuid not null unique,
  type text not null,
  subject text not null,
  topics text[] not null,
  occurred_at timestamptz not null,
  data text not null
);
create index event_log_topics on event_log using gin (topics);

-- One row: the last position given, and the last position pruned away.
create table event_log_head (
  singleton boolean primary key default true check (singleton),
  position bigint not null default 0,
  pruned_to bigint not null default 0
);
insert into event_log_head default values;
