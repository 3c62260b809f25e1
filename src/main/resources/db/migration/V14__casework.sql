-- How a request ended, and what the visitor thinks of that.
alter table request
  add column ending text check (ending in ('done', 'partly', 'advised', 'referred', 'not_possible', 'unanswered', 'duplicate')),
  add column ending_words text not null default '',
  add column rating integer check (rating between 1 and 5),
  add column rating_reason text not null default '',
  add column rated_at timestamptz;

-- Looked through each minute for those whose time has come.
create index request_waiting on request (waiting_since) where state = 'waiting';
create index request_resolved on request (resolved_at) where state = 'resolved';
