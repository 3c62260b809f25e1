package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.canned.CannedAnswer;
import dev.doorstep.canned.CannedAnswers;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Canned answers: everybody at the board uses them, leads look after them. */
@Path("/api/canned-answers")
public class CannedAnswerResource {
  private final CannedAnswers answers;
  private final StaffScope scope;

  CannedAnswerResource(CannedAnswers answers, StaffScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /**
   * @param community it is for; left out: the whole district
   */
  @Schema(name = "CannedAnswerWording")
  public record Given(
      @NotNull LineCode line,
      CommunityCode community,
      @NotNull @Valid Title title,
      @NotNull @Valid Text text) {

    @Schema(name = "CannedAnswerTitle")
    public record Title(@NotBlank @Size(max = 60) String zh, @NotBlank @Size(max = 60) String en) {
      Bilingual words() {
        return new Bilingual(zh.strip(), en.strip());
      }
    }

    @Schema(name = "CannedAnswerText")
    public record Text(
        @NotBlank @Size(max = 2000) String zh, @NotBlank @Size(max = 2000) String en) {
      Bilingual words() {
        return new Bilingual(zh.strip(), en.strip());
      }
    }

    CannedAnswers.Wording wording() {
      return new CannedAnswers.Wording(
          line, Optional.ofNullable(community), title.words(), text.words());
    }
  }

  /** Those a colleague may use: of the whole district, and of their communities. */
  @GET
  public Uni<List<CannedAnswer>> list() {
    StaffMember member = scope.member();
    return answers.all(member.scope().communities().map(List::copyOf));
  }

  @PUT
  @Path("{id}")
  public Uni<CannedAnswer> save(UUID id, @Valid @NotNull Given given) {
    Predicate<Optional<CommunityCode>> mayManage = mayManage();
    if (Stream.of(given.title().zh(), given.title().en(), given.text().zh(), given.text().en())
        .anyMatch(text -> text.indexOf(0) >= 0))
      throw Problem.badRequest("The words have a NUL character (U+0000). Leave it out.");
    return answers.save(id, given.wording(), mayManage);
  }

  @DELETE
  @Path("{id}")
  public Uni<Void> delete(UUID id) {
    return answers.delete(id, mayManage());
  }

  private Predicate<Optional<CommunityCode>> mayManage() {
    StaffMember member = scope.member();
    return community ->
        member.role().seesWholeDistrict()
            || (member.role().leads() && community.filter(member.scope()::allows).isPresent());
  }
}
