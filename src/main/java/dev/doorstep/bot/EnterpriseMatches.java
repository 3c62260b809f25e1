package dev.doorstep.bot;

import java.util.List;

/**
 * What the directory answered to one of {@link Assistant#lookups}.
 *
 * @param asked the name or code, as it was asked for
 * @param found the best first; empty when the directory has none
 */
public record EnterpriseMatches(String asked, List<KnownEnterprise> found) {
  public EnterpriseMatches {
    found = List.copyOf(found);
  }
}
