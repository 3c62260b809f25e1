package dev.doorstep.board;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.request.Detail;
import dev.doorstep.request.OpeningRequest;
import dev.doorstep.request.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request as staff and programs ask for it.
 *
 * @param enterprise credit code of an enterprise of the community
 * @param building code of one of its buildings; left out, it is the enterprise's
 */
@Schema(name = "RequestOpening")
public record RequestOpening(
    @NotNull CommunityCode community,
    @NotNull LineCode line,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 4000) String description,
    @Pattern(regexp = "zh|en", message = "is zh or en") String lang,
    @Valid Contact contact,
    @Size(max = 18) String enterprise,
    @Size(max = 64) String building) {
  private static final Bilingual DESCRIPTION = new Bilingual("说明", "Description");

  public record Contact(@Size(max = 60) String name, @Size(max = 40) String phone) {}

  OpeningRequest.Need need() {
    List<Detail> details =
        description == null || description.isBlank()
            ? List.of()
            : List.of(new Detail("description", DESCRIPTION, description));
    return new OpeningRequest.Need(line, title, details, Optional.empty(), false);
  }

  Origin.Contact whom() {
    if (contact == null) return Origin.Contact.NONE;
    return new Origin.Contact(
        Optional.ofNullable(contact.name()).orElse(""),
        Optional.ofNullable(contact.phone()).orElse(""));
  }
}
