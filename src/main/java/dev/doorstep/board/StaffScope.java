package dev.doorstep.board;

import dev.doorstep.access.CurrentStaff;
import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.Directory;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Request;
import dev.doorstep.scripting.Author;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Who is at the board, in the words of the features behind it. */
@ApplicationScoped
class StaffScope {
  private final CurrentStaff current;
  private final Directory directory;

  StaffScope(CurrentStaff current, Directory directory) {
    this.current = current;
    this.directory = directory;
  }

  StaffMember member() {
    return current.get();
  }

  Supplier<Uni<Optional<StaffMember>>> recheck() {
    return current.recheck();
  }

  Actor actor() {
    StaffMember member = member();
    return Actor.staff(member.username(), member.name(), member.role().leads());
  }

  Author author() {
    StaffMember member = member();
    return new Author(member.username(), member.name());
  }

  /** Requests elsewhere do not exist for this member. */
  Predicate<Request> visible() {
    StaffMember member = member();
    return request -> member.scope().allows(request.origin().community());
  }

  List<Community> communities(StaffMember member) {
    return directory.communities().stream()
        .filter(community -> member.scope().allows(community.code()))
        .toList();
  }
}
