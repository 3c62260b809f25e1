-- Endpoints of integrators that events are posted to.
create table webhook (
  id uuid primary key,
  name text not null,
  url text not null,
  types text[] not null,               -- which events: empty lists take all
  communities text[] not null,
  lines text[] not null,
  requests text[] not null,
  personal boolean not null,           -- whether events may say what they know about persons
  api_key uuid references api_key,     -- it goes as far as this key; null: an administrator made it
  created_by text not null,
  created_at timestamptz not null,
  paused boolean not null default false,
  disabled_at timestamptz,             -- it answered 410
  secret bytea not null,
  previous_secret bytea,               -- signs beside the secret until then
  previous_until timestamptz,
  position bigint not null,            -- of the log: events up to here have their deliveries
  missed bigint not null default 0,    -- events that the log no longer kept when their turn came
  failures integer not null default 0, -- attempts in a row
  probes integer not null default 0,   -- of those, since it counts as broken
  held_until timestamptz,              -- nothing is sent before
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_failure text,
  holder uuid                          -- the process that delivers
);

-- Processes that deliver, each alive until its time.
create table webhook_holder (
  id uuid primary key,
  until timestamptz not null
);

create table webhook_delivery (
  id bigint generated always as identity primary key,
  webhook uuid not null references webhook on delete cascade,
  event_id uuid not null,              -- the webhook-id: the same in every repetition
  position bigint,                     -- in the log; null: a test
  type text not null,
  key text not null,                   -- within which the order is kept
  origin text not null check (origin in ('live', 'replay', 'manual', 'test')),
  body text,                           -- of a test; else it is made from the log
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index webhook_delivery_list on webhook_delivery (webhook, id);
create index webhook_delivery_waiting on webhook_delivery (webhook, id) where state = 'waiting';
create index webhook_delivery_order on webhook_delivery (webhook, key, id) where state = 'waiting';
create index webhook_delivery_done on webhook_delivery (done_at) where done_at is not null;

create table webhook_attempt (
  delivery bigint not null references webhook_delivery on delete cascade,
  number integer not null,
  at timestamptz not null,
  url text not null,
  signature text not null,
  took_ms integer not null,
  status integer,                      -- null: there was no answer
  trouble text,                        -- why there was none
  answer text not null,                -- the beginning of the body, or what the trouble said
  primary key (delivery, number)
);

-- Ranges of the log that an endpoint gets once more.
create table webhook_replay (
  id bigint generated always as identity primary key,
  webhook uuid not null references webhook on delete cascade,
  after_position bigint not null,
  reached bigint not null,             -- events up to here have their deliveries
  up_to bigint not null,
  asked_by text not null,
  asked_at timestamptz not null
);
create index webhook_replay_webhook on webhook_replay (webhook, id);
