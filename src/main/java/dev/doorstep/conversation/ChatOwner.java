package dev.doorstep.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Who answers in a conversation: exactly one of the assistant, the queue, or a person. */
public record ChatOwner(Kind kind, Optional<String> staff, Optional<String> name) {
  public enum Kind {
    ASSISTANT,
    QUEUE,
    PERSON;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final ChatOwner ASSISTANT =
      new ChatOwner(Kind.ASSISTANT, Optional.empty(), Optional.empty());
  public static final ChatOwner QUEUE =
      new ChatOwner(Kind.QUEUE, Optional.empty(), Optional.empty());

  public static ChatOwner person(String username, String name) {
    return new ChatOwner(Kind.PERSON, Optional.of(username), Optional.of(name));
  }

  @JsonIgnore
  public boolean isAssistant() {
    return kind == Kind.ASSISTANT;
  }

  boolean is(String username) {
    return staff.filter(username::equals).isPresent();
  }
}
