package dev.doorstep.widget;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** What the widget shows before anything is said. */
@Path("/api/communities")
public class WidgetSettingsResource {
  private final Directory directory;

  WidgetSettingsResource(Directory directory) {
    this.directory = directory;
  }

  public record Settings(About community, boolean demo, Bilingual greeting, List<Line> lines) {
    public record About(
        CommunityCode code, Bilingual name, Bilingual specialty, String zone, String phone) {}

    public record Line(LineCode code, Bilingual name, Bilingual hint) {}
  }

  public record Choice(CommunityCode code, Bilingual name, Bilingual subdistrict) {}

  @GET
  public List<Choice> communities() {
    return directory.communities().stream()
        .map(community -> new Choice(community.code(), community.name(), community.subdistrict()))
        .toList();
  }

  @GET
  @Path("{code}/widget")
  public Settings settings(String code) {
    Community community =
        find(code)
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "There is no community '" + code + "'. Correct data-community."));
    Bilingual name = community.name();
    return new Settings(
        new Settings.About(
            community.code(),
            name,
            community.specialty(),
            community.zone().getId(),
            community.phone()),
        directory.district().demo(),
        new Bilingual(
            "您好，这里是" + name.zh() + "。有什么可以帮您？直接说，或选一项：",
            "Hello, this is "
                + name.en()
                + ". How can we help? Tell us in your own words, or choose:"),
        directory.lines().stream()
            .map(line -> new Settings.Line(line.code(), line.name(), line.hint()))
            .toList());
  }

  private java.util.Optional<Community> find(String code) {
    try {
      return directory.community(new CommunityCode(code));
    } catch (IllegalArgumentException noCode) {
      return java.util.Optional.empty();
    }
  }
}
