package dev.doorstep.directory.demo;

import static dev.doorstep.directory.BulkWrite.Column.text;

import dev.doorstep.directory.BulkWrite;

/** How the demonstration's own rows are inserted. */
final class DemoTables {
  static final BulkWrite<Gongshu.Subdistrict> SUBDISTRICTS =
      new BulkWrite<>(
          """
          insert into subdistrict (district, code, name_zh, name_en)
          select d.code, i.* from district d, unnest($1::text[], $2::text[], $3::text[]) as i
          returning true as added
          """,
          text(Gongshu.Subdistrict::code),
          text(subdistrict -> subdistrict.name().zh()),
          text(subdistrict -> subdistrict.name().en()));

  /** Phone numbers begin with 0, which no subscriber's does: nobody is rung up. */
  static final BulkWrite<DemoCommunity> COMMUNITIES =
      new BulkWrite<>(
          """
          insert into community
            (code, subdistrict, name_zh, name_en, specialty_zh, specialty_en, number_prefix, phone)
          select i.code, i.subdistrict, i.name_zh, i.name_en, i.specialty_zh, i.specialty_en, i.prefix,
                 '0571-0000-' || to_char(i.place, 'FM0000')
          from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
               with ordinality as i
               (code, subdistrict, name_zh, name_en, specialty_zh, specialty_en, prefix, place)
          returning true as added
          """,
          text(community -> community.code().value()),
          text(DemoCommunity::subdistrict),
          text(community -> community.name().zh()),
          text(community -> community.name().en()),
          text(community -> community.specialty().zh()),
          text(community -> community.specialty().en()),
          text(DemoCommunity::numberPrefix));

  static final BulkWrite<DemoDistrict.Station> STATIONS =
      new BulkWrite<>(
          """
          insert into station (code, building, name_zh, name_en, floor)
          select i.building || '-station', i.*
          from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as i (building, name_zh, name_en, floor)
          returning true as added
          """,
          text(DemoDistrict.Station::building),
          text(station -> station.name().zh()),
          text(station -> station.name().en()),
          text(DemoDistrict.Station::floor));

  // A username that an operator has made already keeps its owner.
  static final BulkWrite<DemoDistrict.Staff> STAFF =
      new BulkWrite<>(
          """
          with given as (
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
              as i (username, name, role, community)
          ), hired as (
            insert into staff (username, name, role) select username, name, role from given
            on conflict (username) do nothing
            returning username
          ), posted as (
            insert into staff_community (username, community)
            select username, community from given join hired using (username) where community is not null
          )
          select true as added from hired
          """,
          text(DemoDistrict.Staff::username),
          text(DemoDistrict.Staff::name),
          text(DemoDistrict.Staff::role),
          text(staff -> staff.community() == null ? null : staff.community().value()));

  private DemoTables() {}
}
