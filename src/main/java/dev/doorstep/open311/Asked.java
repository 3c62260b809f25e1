package dev.doorstep.open311;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** What every call that takes a key may carry beside its own parameters. */
public class Asked {
  /** The header {@code Authorization} is better: addresses end up in the logs of proxies. */
  @QueryParam("api_key")
  String apiKey;

  @QueryParam("jurisdiction_id")
  String jurisdiction;

  @QueryParam("lang")
  String lang;

  @HeaderParam("Accept-Language")
  String language;

  @HeaderParam("Accept")
  String accept;

  Optional<String> key() {
    return Optional.ofNullable(apiKey).filter(text -> !text.isBlank());
  }

  Reader reader() {
    return Reader.of(lang, language);
  }
}
