package dev.doorstep.request;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.platform.Problem;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Knows what each line promises in each community. */
@ApplicationScoped
class LineTerms {
  private final Directory directory;
  private final Config config;

  @ConfigMapping(prefix = "doorstep.promises")
  interface Config {
    /** How long after a broken promise the district hears of it: a share of the time promised. */
    @WithDefault("0.5")
    double districtAfter();

    /** How often promises with a step to make are looked for. */
    @WithDefault("5s")
    Duration checkEvery();
  }

  LineTerms(Directory directory, Config config) {
    this.directory = directory;
    this.config = config;
  }

  /**
   * @throws Problem 400 when there is no such community or line
   */
  Terms of(CommunityCode community, LineCode line) {
    Community place = community(community);
    ServiceLine desk =
        directory
            .line(line)
            .orElseThrow(() -> Problem.badRequest("There is no service line '" + line + "'."));
    return new Terms(desk, directory.workTime(place, desk), config.districtAfter());
  }

  /** Where a request stands now. */
  Terms of(Request request) {
    return of(request.origin().community(), request.line());
  }

  private Community community(CommunityCode code) {
    return directory
        .community(code)
        .orElseThrow(() -> Problem.badRequest("There is no community '" + code + "'."));
  }
}
