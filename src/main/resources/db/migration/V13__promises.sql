-- Dates on which a community does not work like others of their weekday.
create table community_day (
  community text not null references community on delete cascade,
  day date not null,
  works_like smallint check (works_like between 1 and 7), -- the weekday whose hours hold, Monday is 1; null: closed
  note text not null default '',
  primary key (community, day)
);

-- Moments around the two due times, in working time: three quarters of it have passed; the district hears of it.
alter table request
  add column first_answer_warn_at timestamptz,
  add column first_answer_district_at timestamptz,
  add column resolution_warn_at timestamptz,
  add column resolution_district_at timestamptz,
  add column pauses text not null default '', -- when the clocks stood still: "2026-11-23T01:00:00Z/2026-11-23T02:00:00Z …"
  add column escalated_promise text check (escalated_promise in ('first-answer', 'resolution')),
  add column escalated_to text check (escalated_to in ('lead', 'district')),
  add column escalated_names text not null default '',
  add column escalated_at timestamptz;

-- What was promised before keeps its due times; the moments around them are told by the clock on the wall.
update request set
  first_answer_warn_at = first_answer_due_at - greatest(first_answer_due_at - opened_at, interval '0') / 4,
  first_answer_district_at = first_answer_due_at + greatest(first_answer_due_at - opened_at, interval '0') / 2,
  resolution_warn_at = resolution_due_at - greatest(resolution_due_at - opened_at, interval '0') / 4,
  resolution_district_at = resolution_due_at + greatest(resolution_due_at - opened_at, interval '0') / 2;

alter table request
  alter column first_answer_warn_at set not null,
  alter column first_answer_district_at set not null,
  alter column resolution_warn_at set not null,
  alter column resolution_district_at set not null;

-- What visitors were promised, one row per kind and stay on a line, and what became of it. It only grows.
create table promise (
  id bigint generated always as identity primary key,
  request text not null references request,
  community text not null references community,
  line text not null references service_line,
  kind text not null check (kind in ('first-answer', 'resolution')),
  promised_at timestamptz not null,
  warn_at timestamptz not null,
  due_at timestamptz not null,       -- as it stands: time spent waiting for the visitor has moved it on
  district_at timestamptz not null,
  paused_since timestamptz,
  warned_at timestamptz,             -- the steps that were told of, each once
  broken_at timestamptz,
  lead_at timestamptz,
  district_told_at timestamptz,
  ended_at timestamptz,
  outcome text not null default 'open' check (outcome in ('open', 'kept', 'broken', 'transferred', 'withdrawn')),
  next_check_at timestamptz,         -- when the next step may be due; null: no step is to come
  check ((outcome = 'open') = (ended_at is null))
);
create unique index promise_open on promise (request, kind) where ended_at is null;
create index promise_request on promise (request, id);
create index promise_next_check on promise (next_check_at) where next_check_at is not null;
create index promise_counted on promise (community, line, kind, promised_at);

insert into promise (request, community, line, kind, promised_at, warn_at, due_at, district_at, paused_since, next_check_at)
select number, community, line, 'resolution', opened_at, resolution_warn_at, resolution_due_at, resolution_district_at,
       waiting_since, case when waiting_since is null then resolution_warn_at end
from request where state in ('new', 'claimed', 'in_progress', 'waiting')
union all
select number, community, line, 'first-answer', opened_at, first_answer_warn_at, first_answer_due_at, first_answer_district_at,
       waiting_since, case when waiting_since is null then first_answer_warn_at end
from request where state in ('new', 'claimed', 'in_progress', 'waiting') and first_answered_at is null;
