package dev.doorstep.directory;

/** Names a subdistrict, between district and community: {@code dongxin}. */
public record SubdistrictCode(String value) {
  public SubdistrictCode {
    Slug.checked(value, "subdistrict code");
  }

  @Override
  public String toString() {
    return value;
  }
}
