package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who works for a community, for those who work there too. */
@ApplicationScoped
public class Colleagues {
  private final StaffAccounts accounts;

  Colleagues(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  /** Everyone with an open account who sees the community, by name. */
  public Uni<List<StaffMember>> of(CommunityCode community) {
    return accounts
        .all()
        .map(all -> all.stream().filter(member -> member.scope().allows(community)).toList());
  }
}
