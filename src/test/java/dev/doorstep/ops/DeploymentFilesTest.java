package dev.doorstep.ops;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The container files and manifests fit together: what one names, another holds. */
class DeploymentFilesTest {
  private static final Path K8S = Path.of("k8s");
  private static final Path DOCKER = Path.of("src/main/docker");
  private static final Pattern PINNED =
      Pattern.compile("[^\\s:]+(:[0-9][\\w.-]*|@sha256:[0-9a-f]{64})");

  private final ManifestNode kustomization = only("kustomization.yaml");
  private final ManifestNode deployment = only("deployment.yaml");
  private final ManifestNode pod = deployment.at("spec", "template", "spec");
  private final ManifestNode container = pod.at("containers").items().get(0);

  @Test
  void kustomize_applies_files_that_exist_and_no_example() throws IOException {
    List<String> resources = kustomization.at("resources").strings();

    assertThat(resources).allSatisfy(file -> assertThat(K8S.resolve(file)).isRegularFile());
    try (var files = Files.list(K8S)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> !file.contains(".example.") && !file.equals("kustomization.yaml"))
          .containsExactlyInAnyOrderElementsOf(resources);
    }
  }

  @Test
  void the_configuration_and_the_secrets_a_pod_reads_exist() {
    ManifestNode configMap = only("configmap.yaml");
    Map<String, ManifestNode> secrets =
        ManifestNode.documents(K8S.resolve("secret.example.yaml")).stream()
            .collect(toMap(DeploymentFilesTest::name, secret -> secret));

    assertThat(container.at("envFrom").items())
        .extracting(source -> source.at("configMapRef", "name").text())
        .containsExactly(name(configMap));
    assertThat(container.at("env").items())
        .isNotEmpty()
        .allSatisfy(
            variable -> {
              ManifestNode reference = variable.at("valueFrom", "secretKeyRef");
              assertThat(secrets).containsKey(reference.at("name").text());
              assertThat(secrets.get(reference.at("name").text()).at("stringData").keys())
                  .contains(reference.at("key").text());
            });
  }

  @Test
  void no_secret_is_in_the_configuration() {
    assertThat(only("configmap.yaml").at("data").keys())
        .noneMatch(key -> key.contains("PASSWORD") || key.contains("USER"));
    assertThat(only("configmap.yaml").at("data", "DOORSTEP_DATABASE_URL").text())
        .doesNotContain("@");
  }

  @Test
  void every_environment_value_is_a_string() {
    assertThat(only("configmap.yaml").at("data").values()).allMatch(String.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"startup:started", "liveness:live", "readiness:ready"})
  void each_probe_asks_its_own_health_check(String probeAndCheck) {
    String[] parts = probeAndCheck.split(":");
    ManifestNode request = container.at(parts[0] + "Probe", "httpGet");

    assertThat(request.at("path").text()).isEqualTo("/q/health/" + parts[1]);
    assertThat(ports()).containsKey(request.at("port").text());
  }

  @Test
  void the_service_reaches_the_port_the_container_listens_on() throws IOException {
    ManifestNode port = only("service.yaml").at("spec", "ports").items().get(0);

    assertThat(port.at("port").value()).isEqualTo(80);
    assertThat(ports()).containsEntry(port.at("targetPort").text(), 8080);
    assertThat(read("Dockerfile.jvm")).contains("EXPOSE 8080");
    assertThat(read("Dockerfile.native-micro")).contains("EXPOSE 8080");
    ManifestNode annotations = deployment.at("spec", "template", "metadata", "annotations");
    assertThat(annotations.at("prometheus.io/port").text()).isEqualTo("8080");
  }

  @Test
  void everything_that_selects_pods_selects_these() {
    ManifestNode labels = deployment.at("spec", "template", "metadata", "labels");

    assertThat(
            Stream.of(
                deployment.at("spec", "selector", "matchLabels"),
                only("service.yaml").at("spec", "selector"),
                only("poddisruptionbudget.yaml").at("spec", "selector", "matchLabels"),
                pod.at("topologySpreadConstraints")
                    .items()
                    .get(0)
                    .at("labelSelector", "matchLabels")))
        .allSatisfy(selector -> assertThat(selector.value()).isEqualTo(labels.value()));
  }

  @Test
  void the_example_ingress_leads_to_the_service_and_keeps_quiet_sockets_open() {
    ManifestNode ingress = only("ingress.example.yaml");
    ManifestNode path =
        ingress.at("spec", "rules").items().get(0).at("http", "paths").items().get(0);
    ManifestNode service = only("service.yaml");

    assertThat(path.at("backend", "service", "name").text()).isEqualTo(name(service));
    assertThat(path.at("backend", "service", "port", "name").text())
        .isEqualTo(service.at("spec", "ports").items().get(0).at("name").text());
    assertThat(ingress.at("metadata", "annotations").values()).hasSize(2).allMatch("3600"::equals);
  }

  @Test
  void a_pod_runs_without_rights_and_writes_only_to_what_is_mounted() {
    assertThat(pod.at("securityContext", "runAsNonRoot").value()).isEqualTo(true);
    assertThat(pod.at("securityContext", "runAsUser").value()).isEqualTo(10001);
    assertThat(container.at("securityContext", "allowPrivilegeEscalation").value())
        .isEqualTo(false);
    assertThat(container.at("securityContext", "readOnlyRootFilesystem").value()).isEqualTo(true);
    assertThat(container.at("securityContext", "capabilities", "drop").strings())
        .containsExactly("ALL");
    assertThat(container.at("volumeMounts").items())
        .extracting(mount -> mount.at("mountPath").text())
        .contains("/tmp");
    assertThat(container.at("volumeMounts").items())
        .extracting(mount -> mount.at("name").text())
        .isEqualTo(
            pod.at("volumes").items().stream().map(volume -> volume.at("name").text()).toList());
  }

  @Test
  void a_disruption_leaves_a_pod_running() {
    int replicas = (int) deployment.at("spec", "replicas").value();
    int atLeast = (int) only("poddisruptionbudget.yaml").at("spec", "minAvailable").value();

    assertThat(atLeast).isPositive().isLessThan(replicas);
    assertThat(deployment.at("spec", "strategy", "rollingUpdate", "maxUnavailable").value())
        .isEqualTo(0);
  }

  @Test
  void the_image_is_pinned_and_the_one_kustomize_retags() {
    String image = container.at("image").text();
    ManifestNode retag = kustomization.at("images").items().get(0);

    assertThat(image).matches(PINNED);
    assertThat(retag.at("name").text() + ":" + retag.at("newTag").text()).isEqualTo(image);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native-micro"})
  void a_container_file_pins_its_base_and_leaves_root(String file) throws IOException {
    List<String> lines = Files.readAllLines(DOCKER.resolve(file));

    assertThat(instructions(lines, "FROM")).hasSize(1).allMatch(PINNED.asMatchPredicate());
    assertThat(instructions(lines, "USER")).containsExactly("10001:10001");
    assertThat(instructions(lines, "ENTRYPOINT")).hasSize(1);
    assertThat(lines.indexOf("USER 10001:10001"))
        .isLessThan(lines.indexOf("ENTRYPOINT " + instructions(lines, "ENTRYPOINT").get(0)));
  }

  @Test
  void what_a_container_file_copies_passes_the_ignore_file() throws IOException {
    String ignore = Files.readString(Path.of(".dockerignore"));

    for (String file : List.of("Dockerfile.jvm", "Dockerfile.native-micro")) {
      assertThat(
              Pattern.compile("target/[^/\\s]+")
                  .matcher(read(file))
                  .results()
                  .map(MatchResult::group))
          .isNotEmpty()
          .allSatisfy(source -> assertThat(ignore).contains("!" + source));
    }
  }

  @Test
  void the_jvm_container_reports_its_health_and_keeps_its_data_on_the_volume() throws IOException {
    String file = read("Dockerfile.jvm");

    assertThat(file).contains("VOLUME /data", "DOORSTEP_DATA=/data");
    assertThat(file).containsPattern("HEALTHCHECK[^\n]*\\\\\n +CMD [^\n]*/q/health/live");
  }

  private Map<String, Object> ports() {
    return container.at("ports").items().stream()
        .collect(toMap(port -> port.at("name").text(), port -> port.at("containerPort").value()));
  }

  private static String name(ManifestNode resource) {
    return resource.at("metadata", "name").text();
  }

  private static List<String> instructions(List<String> lines, String instruction) {
    return lines.stream()
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length() + 1))
        .toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(DOCKER.resolve(file));
  }

  private static ManifestNode only(String file) {
    List<ManifestNode> documents = ManifestNode.documents(K8S.resolve(file));
    assertThat(documents).as(file).hasSize(1);
    return documents.get(0);
  }
}
