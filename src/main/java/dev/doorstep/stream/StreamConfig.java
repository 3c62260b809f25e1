package dev.doorstep.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams treat their readers. */
@ConfigMapping(prefix = "doorstep.stream")
public interface StreamConfig {
  /** Where a process gets new entries of the log from. */
  enum Source {
    DATABASE,
    KAFKA
  }

  @WithDefault("database")
  Source source();

  /** Who does not read for so long, while a megabyte waits, is cut off and may resume. */
  @WithDefault("60s")
  Duration patience();
}
