package dev.doorstep.stream.webhook;

import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Which URLs can be endpoints. */
@ApplicationScoped
class EndpointUrl {
  private final Destinations destinations;
  private final WebhookConfig config;

  EndpointUrl(Destinations destinations, WebhookConfig config) {
    this.destinations = destinations;
    this.config = config;
  }

  /**
   * The URL a text is, once its host was found and leads to public addresses; fails with a 400
   * {@link Problem}. Attempts check the addresses again.
   */
  Uni<URI> check(String text) {
    URI url = read(text.strip());
    return destinations
        .resolve(url)
        .replaceWith(url)
        .onFailure(AddressRefused.class)
        .transform(refused -> refusal((AddressRefused) refused));
  }

  private URI read(String text) {
    try {
      URI url = new URI(text);
      String scheme = url.getScheme() == null ? "" : url.getScheme();
      if (!Set.of("https", "http").contains(scheme) || url.getHost() == null) throw shape();
      if (url.getRawUserInfo() != null || url.getRawFragment() != null) throw shape();
      if (scheme.equals("http") && !config.allowPrivate())
        throw Problem.badRequest(
            "'url' must begin with https:// so that nobody reads along; plain http is only for hubs that allow"
                + " private addresses (DOORSTEP_WEBHOOKS_ALLOW_PRIVATE). / 地址须以 https:// 开头。");
      return url;
    } catch (URISyntaxException malformed) {
      throw shape();
    }
  }

  private static Problem shape() {
    return Problem.badRequest(
        "'url' must be an absolute address such as https://platform.example/hooks/doorstep, in ASCII, without"
            + " user name, password or fragment. / 请填写完整地址，例如 https://platform.example/hooks/doorstep，"
            + "不能含用户名、密码或 # 片段。");
  }

  private static Problem refusal(AddressRefused refused) {
    return refused.trouble() == Trouble.PRIVATE_ADDRESS
        ? Problem.badRequest(
            refused.getMessage()
                + "; use one that the Internet reaches, or let the operator set"
                + " DOORSTEP_WEBHOOKS_ALLOW_PRIVATE=true. / 该地址指向内网，默认不允许；"
                + "请使用公网地址，或由运维设置 DOORSTEP_WEBHOOKS_ALLOW_PRIVATE=true。")
        : Problem.badRequest(
            refused.getMessage()
                + "; check its spelling and its DNS entry, then try again. / 找不到该主机，请检查拼写和 DNS 后重试。");
  }
}
