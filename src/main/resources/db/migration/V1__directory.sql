-- The district and who works in it. Names in both languages; codes are stable identifiers.
create table district (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  demo boolean not null default false
);

create table subdistrict (
  code text primary key,
  district text not null references district,
  name_zh text not null,
  name_en text not null
);

create table community (
  code text primary key,
  subdistrict text not null references subdistrict,
  name_zh text not null,
  name_en text not null,
  specialty_zh text not null default '',
  specialty_en text not null default '',
  number_prefix text not null unique check (number_prefix ~ '^[A-Z]{2,5}$'), -- XTD in XTD-20261123-0007
  zone text not null default 'Asia/Shanghai',
  allowed_origins text[] not null default '{}', -- origins that may embed the widget, e.g. https://tower.example
  phone text not null default ''
);

create table building (
  code text primary key,
  community text not null references community,
  name_zh text not null,
  name_en text not null,
  address text not null default '',
  floors integer not null default 1 check (floors > 0)
);
create index building_community on building (community);

create table station (
  code text primary key,
  building text not null references building,
  name_zh text not null,
  name_en text not null,
  floor text not null default '1F'
);

create table enterprise (
  credit_code text primary key check (length(credit_code) = 18),
  building text not null references building,
  name text not null,
  floor text not null default '',
  industry text not null,
  size text not null check (size in ('micro', 'small', 'medium', 'large')),
  tier text not null default 'none' check (tier in ('none', 'key', 'top')), -- key: over 500,000 yuan of tax a year
  phone text not null default ''
);
create index enterprise_building on enterprise (building);
create index enterprise_name on enterprise (name);

create table service_line (
  code text primary key,
  ordinal integer not null unique,
  name_zh text not null,
  name_en text not null,
  hint_zh text not null,
  hint_en text not null,
  hours text not null,                 -- "MON-FRI 09:00-12:00,13:30-17:30", "MON-SUN 00:00-24:00"
  first_answer_minutes integer not null check (first_answer_minutes > 0), -- working minutes
  resolution_minutes integer not null check (resolution_minutes > 0),     -- working minutes
  urgent boolean not null default false
);

create table staff (
  username text primary key check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  name text not null,
  role text not null check (role in ('staff', 'lead', 'district', 'admin')),
  password_hash text,                  -- null: cannot sign in until an admin sets one
  active boolean not null default true,
  failed_attempts integer not null default 0,
  locked_until timestamptz
);

create table staff_community (
  username text not null references staff on delete cascade,
  community text not null references community on delete cascade,
  primary key (username, community)
);
