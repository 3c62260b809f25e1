-- What the assistant knew of a community when it decided: the same for many turns, so it is stored
-- once and named by what it says.
create table bot_surroundings (
  id uuid primary key,               -- made from the text
  json text not null
);
alter table bot_turn add column surroundings uuid; -- null: older turns have all of it in their context

-- Each new row paid for these checks. Versions of the scripts are never deleted, and a turn's
-- conversation is that of its message, whose row is locked when the turn is written.
alter table message drop constraint message_script_version_fkey;
alter table bot_turn drop constraint bot_turn_version_fkey;
alter table bot_turn drop constraint bot_turn_conversation_fkey;
