package dev.doorstep.directory;

import dev.doorstep.platform.StartRefused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the district of a hub that has none, and calls it what the settings say. */
@ApplicationScoped
public class NamingDistrict {
  private static final Bilingual UNLESS_NAMED = new Bilingual("本区", "The district");

  private final DistrictConfig config;

  NamingDistrict(DistrictConfig config) {
    this.config = config;
  }

  /** A district that is there is renamed when the settings name it; a demonstration never is. */
  public Uni<Void> run(SqlClient transaction) {
    return DistrictStore.exists(transaction)
        .chain(
            exists ->
                exists
                    ? DistrictStore.rename(
                        transaction, config.nameZh().orElse(null), config.nameEn().orElse(null))
                    : DistrictStore.add(transaction, named()));
  }

  private District named() {
    return new District(
        code(),
        new Bilingual(
            config.nameZh().orElse(UNLESS_NAMED.zh()), config.nameEn().orElse(UNLESS_NAMED.en())),
        false);
  }

  private String code() {
    try {
      return Slug.checked(config.code(), "district code");
    } catch (IllegalArgumentException refused) {
      throw new StartRefused("DOORSTEP_DISTRICT_CODE: " + refused.getMessage());
    }
  }
}
