-- What can be found by words: requests, what people wrote in conversations, enterprises. Filled by
-- triggers, so that whatever writes, corrects or erases a row keeps its entry right. What the
-- assistant says comes from its scripts and would drown what people said: it is left out.
--
-- Chinese has no spaces between words, so a text is found by each two neighbouring characters in it;
-- Latin letters and digits by each three, as a telephone number holds nearly every pair of digits.

-- As it is compared: full-width characters like half-width ones, no capitals. The hub does the same
-- to what is looked for.
create function search_plain(words text) returns text
language sql immutable parallel safe
as $$ select lower(normalize(left(words, 8000), NFKC) collate "C") $$;

-- The pieces of a text; with them, as '@code', its community. A loop, as it takes a third of the time
-- of a query.
create function search_pieces(community text, plain text) returns tsvector
language plpgsql immutable parallel safe cost 2000
as $$
declare
  pieces text[] := array['@' || community];
  a text := '';
  b text := '';
  c text;
begin
  foreach c in array string_to_array(plain, null) || array[''] loop
    if a <> '' then
      if octet_length(a || b || c) = 3 and c <> '' then pieces := pieces || (a || b || c);
      else pieces := pieces || (a || b);
      end if;
    end if;
    a := b;
    b := c;
  end loop;
  return array_to_tsvector(pieces);
end
$$;

create table search_entry (
  kind text not null,
  id text not null,                  -- request number, message id, credit code
  community text not null,
  rank bigint not null,              -- highest first: microseconds since 1970; enterprises: the shorter the name
  plain text not null,
  primary key (kind, id)
) partition by list (kind);
create table search_request partition of search_entry for values in ('request');
create table search_message partition of search_entry for values in ('message');
create table search_enterprise partition of search_entry for values in ('enterprise');

create function search_rank(at timestamptz) returns bigint
language sql immutable parallel safe
as $$ select (extract(epoch from at) * 1000000)::bigint $$;

-- The texts of a request's answers and of its files.
create function search_texts(details jsonb) returns text
language sql immutable parallel safe
as $$
  select string_agg(text #>> '{}', E'\n')
  from (select jsonb_path_query(details, '$[*].value') union all select jsonb_path_query(details, '$[*].files[*].name')) as said(text)
$$;

create function search_text(message jsonb) returns text
language sql immutable parallel safe
as $$
  select concat_ws(E'\n', message ->> 'text',
    (select string_agg(name #>> '{}', E'\n') from jsonb_path_query(message, '$.files[*].name') as name))
$$;

create function search_keep_request() returns trigger
language plpgsql
as $$
begin
  insert into search_request
  values ('request', new.number, new.community, search_rank(new.opened_at),
    search_plain(concat_ws(E'\n', new.number, new.title, search_texts(new.details::jsonb), new.enterprise_name, new.enterprise,
      new.building_zh, new.building_en, new.contact_name, new.contact_phone)))
  on conflict (kind, id) do update set community = excluded.community, rank = excluded.rank, plain = excluded.plain;
  return null;
end
$$;

create function search_keep_message() returns trigger
language plpgsql
as $$
begin
  insert into search_message
  select 'message', new.id::text, conversation.community, search_rank(new.sent_at), search_plain(search_text(new.body::jsonb))
  from conversation where conversation.id = new.conversation
  on conflict (kind, id) do update set plain = excluded.plain;
  return null;
end
$$;

create function search_keep_enterprise() returns trigger
language plpgsql
as $$
begin
  insert into search_enterprise
  select 'enterprise', new.credit_code, building.community, -length(new.name),
    search_plain(concat_ws(E'\n', new.name, new.credit_code, building.name_zh, building.name_en, new.phone))
  from building where building.code = new.building
  on conflict (kind, id) do update set community = excluded.community, rank = excluded.rank, plain = excluded.plain;
  return null;
end
$$;

-- A conversation that is given to another community takes its messages along.
create function search_move_messages() returns trigger
language plpgsql
as $$
begin
  update search_message set community = new.community
  from message where message.conversation = new.id and search_message.kind = 'message' and search_message.id = message.id::text;
  return null;
end
$$;

-- Its argument is the kind; its second one the column of the id.
create function search_forget() returns trigger
language plpgsql
as $$
begin
  delete from search_entry where kind = tg_argv[0] and id = to_jsonb(old) ->> tg_argv[1];
  return null;
end
$$;

create trigger search_added after insert on request for each row execute function search_keep_request();
create trigger search_changed after update on request for each row
  when ((old.community, old.title, old.details, old.enterprise, old.enterprise_name, old.building_zh, old.building_en,
         old.contact_name, old.contact_phone)
    is distinct from
        (new.community, new.title, new.details, new.enterprise, new.enterprise_name, new.building_zh, new.building_en,
         new.contact_name, new.contact_phone))
  execute function search_keep_request();
create trigger search_gone after delete on request for each row execute function search_forget('request', 'number');

create trigger search_added after insert on message for each row
  when (new.author_kind in ('visitor', 'staff')) execute function search_keep_message();
create trigger search_changed after update on message for each row
  when (new.author_kind in ('visitor', 'staff') and old.body is distinct from new.body) execute function search_keep_message();
create trigger search_gone after delete on message for each row
  when (old.author_kind in ('visitor', 'staff')) execute function search_forget('message', 'id');

create trigger search_moved after update on conversation for each row
  when (old.community is distinct from new.community) execute function search_move_messages();

create trigger search_added after insert on enterprise for each row execute function search_keep_enterprise();
create trigger search_changed after update on enterprise for each row
  when ((old.name, old.building, old.phone) is distinct from (new.name, new.building, new.phone))
  execute function search_keep_enterprise();
create trigger search_gone after delete on enterprise for each row execute function search_forget('enterprise', 'credit_code');

-- What is there already.
insert into search_entry
  select 'request', number, community, search_rank(opened_at),
    search_plain(concat_ws(E'\n', number, title, search_texts(details::jsonb), enterprise_name, enterprise, building_zh, building_en,
      contact_name, contact_phone))
  from request;
insert into search_entry
  select 'message', message.id::text, conversation.community, search_rank(sent_at), search_plain(search_text(body::jsonb))
  from message join conversation on conversation.id = message.conversation
  where author_kind in ('visitor', 'staff');
insert into search_entry
  select 'enterprise', credit_code, building.community, -length(enterprise.name),
    search_plain(concat_ws(E'\n', enterprise.name, credit_code, building.name_zh, building.name_en, enterprise.phone))
  from enterprise join building on building.code = enterprise.building;

-- New pieces gather in a list, which a search reads whole; the hub sorts it in every few seconds
-- (SortingIn), or who fills it up to this limit would have to.
create index search_entry_pieces on search_entry using gin (search_pieces(community, plain))
  with (fastupdate = on, gin_pending_list_limit = 4096);
create index search_entry_newest on search_entry (rank desc, id desc);
create index search_entry_newest_here on search_entry (community, rank desc, id desc);

-- How many requests an enterprise has.
create index request_enterprise on request (enterprise) where enterprise is not null;
