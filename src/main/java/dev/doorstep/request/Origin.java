package dev.doorstep.request;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a request comes from and whom to answer.
 *
 * @param conversation empty when it did not come from a chat
 * @param lang {@code zh} or {@code en}, the language to answer in
 */
public record Origin(
    CommunityCode community,
    Optional<UUID> conversation,
    String lang,
    Contact contact,
    Optional<EnterpriseRef> enterprise,
    Optional<BuildingRef> building) {

  /** The same, without the visitor's chat. */
  Origin withoutChat() {
    return new Origin(community, Optional.empty(), lang, contact, enterprise, building);
  }

  public record Contact(String name, String phone) {
    public static final Contact NONE = new Contact("", "");
  }

  public record EnterpriseRef(String code, String name) {}

  public record BuildingRef(String code, Bilingual name) {}
}
