-- How far the log was published to Kafka and acknowledged there.
create table kafka_relay (
  one boolean primary key default true check (one),
  position bigint not null
);
insert into kafka_relay (position) values (0);

-- Requests that other channels opened through Kafka: one for each source and id, for good.
create table request_received (
  source text not null,
  event_id text not null,
  request text references request,
  at timestamptz not null,
  primary key (source, event_id)
);
