package dev.doorstep.directory.start;

import dev.doorstep.directory.Directory;
import dev.doorstep.directory.demo.LoadingDemo;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * After the migrations and before anything is served: stores the demonstration when it is wanted,
 * then reads the directory into memory.
 */
class DirectoryStart {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Waits, alone in this feature: start-up runs on the main thread, and no request may meet an
   * empty directory.
   */
  void onStart(@Observes @Priority(100) StartupEvent start, LoadingDemo demo, Directory directory) {
    demo.ifWanted().chain(directory::refresh).await().atMost(PATIENCE);
  }
}
