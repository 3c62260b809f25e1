package dev.doorstep.directory.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether a hub without a district starts with the demonstration, and how large it is. */
@ConfigMapping(prefix = "doorstep.demo")
interface DemoConfig {
  /** {@code doorstep.demo}. */
  @WithParentName
  boolean enabled();

  /** {@code doorstep.demo.enterprises}. */
  @WithDefault("3000")
  int enterprises();
}
