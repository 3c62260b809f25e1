-- Files that people send in conversations; their bytes are in the file store, under the same id.
create table attachment (
  id uuid primary key,
  conversation uuid not null references conversation,
  client_id uuid not null,           -- given by the sender; makes a retry harmless
  name text not null,
  type text not null,                -- media type, as the bytes have shown it
  size bigint not null,
  sha256 text not null,              -- of the bytes, in hex
  sent_by text not null check (sent_by in ('visitor', 'staff')),
  uploaded_at timestamptz not null,
  message uuid references message,   -- it was sent with; none yet: it is forgotten after a day
  unique (conversation, client_id)
);
create index attachment_unsent on attachment (uploaded_at) where message is null;
