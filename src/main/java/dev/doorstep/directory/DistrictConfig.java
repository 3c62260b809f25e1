package dev.doorstep.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the operator calls the district: {@code doorstep.district.*}. */
@ConfigMapping(prefix = "doorstep.district")
interface DistrictConfig {
  /** Counts once, when the district is made. */
  @WithDefault("district")
  String code();

  Optional<String> nameZh();

  Optional<String> nameEn();
}
