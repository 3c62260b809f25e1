package dev.doorstep.open311;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.request.Detail;
import dev.doorstep.request.Request;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where it is: coordinates (WGS 84), an address in words, a building's code; one of them at least.
 * A request keeps the first two among its details.
 */
record Place(Optional<Point> point, Optional<String> address, Optional<String> building) {
  private static final String POINT = "lat_long";
  private static final String ADDRESS = "address_string";
  private static final int LONGEST = 300;
  private static final int DECIMALS = 7; // a centimetre
  private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{1,20})?");

  record Point(BigDecimal lat, BigDecimal longitude) {
    @Override
    public String toString() {
      return lat.toPlainString() + ", " + longitude.toPlainString();
    }
  }

  static Place in(SentForm form, Faults faults) {
    Place place =
        new Place(point(form, faults), form.field("address_string"), form.field("address_id"));
    boolean tried = form.field("lat").isPresent() || form.field("long").isPresent();
    if (!tried && place.address.isEmpty() && place.building.isEmpty())
      faults.add(
          "缺少位置：请提供 lat 和 long、address_string 或 address_id（楼宇代码）之一。",
          "Say where it is: send lat and long, address_string or address_id (a building's code).");
    if (place.address.filter(words -> words.length() > LONGEST).isPresent())
      faults.add(
          "address_string 最多 %d 字。".formatted(LONGEST),
          "address_string has at most %d characters.".formatted(LONGEST));
    return place;
  }

  /** As a request keeps it. */
  static Place of(Request request) {
    return new Place(
        kept(request, POINT).map(text -> text.split(", ")).map(Place::point),
        kept(request, ADDRESS),
        request.origin().building().map(building -> building.code()));
  }

  List<Detail> details() {
    List<Detail> details = new ArrayList<>();
    address.ifPresent(
        words -> details.add(new Detail(ADDRESS, new Bilingual("地址", "Address"), words)));
    point.ifPresent(
        at -> details.add(new Detail(POINT, new Bilingual("坐标", "Coordinates"), at.toString())));
    return details;
  }

  static boolean isPlace(Detail detail) {
    return detail.slot().equals(POINT) || detail.slot().equals(ADDRESS);
  }

  private static Optional<Point> point(SentForm form, Faults faults) {
    Optional<String> lat = form.field("lat");
    Optional<String> longitude = form.field("long");
    if (lat.isEmpty() && longitude.isEmpty()) return Optional.empty();
    Optional<BigDecimal> north = lat.flatMap(text -> degrees(text, 90));
    Optional<BigDecimal> east = longitude.flatMap(text -> degrees(text, 180));
    if (north.isEmpty() || east.isEmpty()) {
      faults.add(
          "lat 和 long 须同时提供，为 WGS84 十进制度数，如 lat=30.2741&long=120.1551。",
          "lat and long come together, as decimal degrees of WGS 84, such as lat=30.2741&long=120.1551.");
      return Optional.empty();
    }
    return Optional.of(new Point(north.get(), east.get()));
  }

  private static Optional<BigDecimal> degrees(String text, int most) {
    if (!DEGREES.matcher(text).matches()) return Optional.empty();
    BigDecimal degrees = new BigDecimal(text);
    return degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0
        ? Optional.empty()
        : Optional.of(degrees.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
  }

  private static Point point(String[] kept) {
    return new Point(new BigDecimal(kept[0]), new BigDecimal(kept[1]));
  }

  private static Optional<String> kept(Request request, String slot) {
    return request.details().stream()
        .filter(detail -> detail.slot().equals(slot))
        .findFirst()
        .map(Detail::value);
  }
}
