-- Filters of the board under a name.
create table saved_view (
  id uuid primary key,
  owner text not null references staff on delete cascade,
  community text references community on delete cascade, -- whose colleagues share it; null: its owner's alone
  name text not null,
  filters jsonb not null,
  updated_at timestamptz not null
);
create index saved_view_owner on saved_view (owner);
create index saved_view_community on saved_view (community) where community is not null;

-- What has ended shows for a day; the years before are not read for it.
create index request_updated on request (updated_at);
