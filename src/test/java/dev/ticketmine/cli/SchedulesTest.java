package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The ready definitions in jobs/schedules start commands that exist, once at a time, safely. */
class SchedulesTest {
  private static final Path FOLDER = Path.of("jobs", "schedules");
  private static final Pattern COMMAND =
      Pattern.compile("/jobs/ticketmine ((?:nightly|status|maintain) [^>\\n]*)");

  @TempDir private Path folder;

  private record Ended(int code, String output) {}

  private static Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private static boolean isInstalled(String program) throws IOException, InterruptedException {
    return run(Map.of(), "bash", "-c", "command -v " + program).code() == 0;
  }

  private static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  private static void parses(String... arguments) {
    Main.commandLine().setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
  }

  /** Writes a program that says what it was started with. */
  private Path program(String name) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.getParent());
    Files.writeString(
        program, "#!/bin/bash\necho \"$@\"\necho secret=$TICKETMINE_PSEUDONYM_SECRET\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void everyCommandExistsWithItsOptions() throws IOException {
    for (String name : List.of("ticketmine.cron", "ticketmine.service")) {
      List<String> commands =
          COMMAND.matcher(read(name)).results().map(found -> found.group(1)).toList();
      assertThat(commands).as(name).isNotEmpty();
      commands.forEach(command -> parses(command.strip().split("\\s+")));
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void kubernetesRunsOneNightAtATimeAsNobody() throws IOException {
    Map<String, Object> yaml =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(read("ticketmine-kubernetes.yaml"));
    assertThat(yaml)
        .containsEntry("apiVersion", "sparkoperator.k8s.io/v1beta2")
        .containsEntry("kind", "ScheduledSparkApplication");
    Map<String, Object> spec = (Map<String, Object>) yaml.get("spec");
    assertThat(spec)
        .containsEntry("schedule", "15 1 * * *")
        .containsEntry("concurrencyPolicy", "Forbid");
    Map<String, Object> template = (Map<String, Object>) spec.get("template");
    assertThat(template)
        .containsEntry("mainClass", Main.class.getName())
        .containsEntry("sparkVersion", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    parses(((List<String>) template.get("arguments")).toArray(String[]::new));
    assertThat((Map<String, Object>) template.get("restartPolicy"))
        .containsEntry("type", "OnFailure")
        .containsKey("onFailureRetries");
    for (String role : List.of("driver", "executor")) {
      Map<String, Object> pod = (Map<String, Object>) template.get(role);
      assertThat((Map<String, Object>) pod.get("securityContext"))
          .containsEntry("runAsNonRoot", true)
          .containsEntry("allowPrivilegeEscalation", false)
          .containsEntry("readOnlyRootFilesystem", true)
          .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
      assertThat((List<Map<String, Object>>) pod.get("volumeMounts"))
          .extracting(mount -> mount.get("mountPath"))
          .containsExactly("/data", "/tmp");
    }
    Map<String, Object> driver = (Map<String, Object>) template.get("driver");
    assertThat((List<Map<String, Object>>) driver.get("env"))
        .containsExactly(
            Map.of(
                "name",
                "TICKETMINE_PSEUDONYM_SECRET",
                "valueFrom",
                Map.of("secretKeyRef", Map.of("name", "ticketmine", "key", "pseudonym-secret"))));
  }

  @Test
  void systemdServiceIsHardened() throws IOException {
    assertThat(read("ticketmine.service").lines())
        .contains(
            "User=ticketmine",
            "Type=oneshot",
            "ProtectSystem=strict",
            "ReadWritePaths=/var/lib/ticketmine",
            "NoNewPrivileges=true",
            "CapabilityBoundingSet=",
            "EnvironmentFile=/etc/ticketmine/ticketmine.env");
    assertThat(read("ticketmine.timer").lines())
        .contains("OnCalendar=*-*-* 01:15:00 UTC", "Persistent=true");
  }

  @Test
  void systemdKnowsEveryLine() throws IOException, InterruptedException {
    assumeThat(isInstalled("systemd-analyze"))
        .as("SKIPPED: no systemd-analyze; service and timer were not verified by systemd")
        .isTrue();
    Path program = program("jobs/ticketmine");
    Path service = folder.resolve("ticketmine.service");
    Files.writeString(
        service,
        read("ticketmine.service").replace("/opt/ticketmine/jobs/ticketmine", program.toString()));
    Path timer = Files.copy(FOLDER.resolve("ticketmine.timer"), folder.resolve("ticketmine.timer"));
    Ended verified =
        run(Map.of(), "systemd-analyze", "verify", service.toString(), timer.toString());
    assertThat(verified.output()).doesNotContain("ticketmine.service", "ticketmine.timer");
    assertThat(verified.code()).as(verified.output()).isZero();
  }

  @Test
  void cronStartsOneNightAtATimeWithItsSecrets() throws IOException, InterruptedException {
    assumeThat(isInstalled("flock")).as("SKIPPED: no flock; the line of cron was not run").isTrue();
    Path program = program("jobs/ticketmine");
    Path secrets = folder.resolve("ticketmine.env");
    Files.writeString(secrets, "TICKETMINE_PSEUDONYM_SECRET=invented\n");
    String line =
        read("ticketmine.cron")
            .lines()
            .filter(text -> text.contains(" nightly "))
            .findFirst()
            .orElseThrow();
    // Cron takes % for a line break.
    assertThat(line).startsWith("15 1 * * * ticketmine ").doesNotContain("%");
    String command =
        line.substring("15 1 * * * ticketmine ".length())
            .replace("/opt/ticketmine/jobs/ticketmine", program.toString())
            .replace("/etc/ticketmine/ticketmine.env", secrets.toString())
            .replace("/var/lib/ticketmine", folder.toString());
    assertThat(run(Map.of(), "bash", "-c", command).code()).isZero();
    Path log = folder.resolve("nights.log");
    assertThat(log).content().startsWith("nightly --date yesterday").contains("secret=invented");
    Path holder = folder.resolve(".night");
    Ended second =
        run(Map.of(), "bash", "-c", "exec 9>'%s'; flock 9; %s".formatted(holder, command));
    assertThat(second.code()).as("a second start while one runs").isEqualTo(1);
    assertThat(Files.readAllLines(log)).hasSize(2);
  }

  @Test
  void airflowRunsOneNightAtATimeAndMakesUpForMissedOnes()
      throws IOException, InterruptedException {
    assumeThat(isInstalled("python3"))
        .as("SKIPPED: no python3; Airflow's definition was not read")
        .isTrue();
    // What the definition says is looked at without Airflow, which is large.
    stub(
        "airflow/sdk.py",
        """
        class DAG:
            def __init__(self, **options):
                print("dag", sorted((key, str(value)) for key, value in options.items()))
            def __enter__(self):
                return self
            def __exit__(self, *ignored):
                pass
        """);
    stub(
        "airflow/providers/standard/operators/bash.py",
        """
        class BashOperator:
            def __init__(self, **options):
                print("command", options["bash_command"])
        """);
    for (String name :
        List.of(
            "airflow",
            "airflow/providers",
            "airflow/providers/standard",
            "airflow/providers/standard/operators")) {
      stub(name + "/__init__.py", "");
    }
    Ended ended =
        run(
            Map.of("PYTHONPATH", folder.toString(), "PYTHONDONTWRITEBYTECODE", "1"),
            "python3",
            FOLDER.resolve("ticketmine_airflow.py").toString());
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output())
        .contains(
            "('max_active_runs', '1')",
            "('catchup', 'True')",
            "('schedule', '15 1 * * *')",
            "'retries': 2");
    MatchResult command = COMMAND.matcher(ended.output()).results().findFirst().orElseThrow();
    assertThat(command.group(1)).contains("{{ data_interval_start | ds }}");
    parses(
        command
            .group(1)
            .replace("{{ data_interval_start | ds }}", "2026-03-01")
            .strip()
            .split("\\s+"));
  }

  private void stub(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void sparkSubmitGetsTheJarsAndNoSecretAsArgument() throws IOException, InterruptedException {
    Path script = FOLDER.resolve("spark-submit.sh");
    assertThat(run(Map.of(), "bash", "-n", script.toString()).output()).isEmpty();
    program("bin/spark-submit");
    Files.createDirectories(folder.resolve("libraries"));
    Files.createFile(folder.resolve("libraries/a.jar"));
    Files.createFile(folder.resolve("libraries/b.jar"));
    Map<String, String> environment =
        Map.of(
            "TICKETMINE_HOME",
            folder.toString(),
            "SPARK_HOME",
            folder.toString(),
            "MASTER",
            "yarn",
            "TICKETMINE_PSEUDONYM_SECRET",
            "invented");
    Ended ended = run(environment, "bash", script.toString(), "2026-03-01");
    assertThat(ended.code()).as(ended.output()).isZero();
    List<String> lines = ended.output().lines().toList();
    assertThat(lines.get(0))
        .contains("--class " + Main.class.getName(), "--master yarn", "a.jar," + folder)
        .doesNotContain("invented");
    assertThat(lines.get(1)).isEqualTo("secret=invented");
    parses(lines.get(0).replaceFirst(".*ticketmine\\.jar ", "").split(" "));
    Ended without = run(Map.of("TICKETMINE_HOME", "", "MASTER", "yarn"), "bash", script.toString());
    assertThat(without.code()).isNotZero();
    assertThat(without.output()).contains("TICKETMINE_HOME: folder of the jars");
  }

  @Test
  void aNightMayBeYesterdays() {
    NightDate date =
        new NightDate(Clock.fixed(Instant.parse("2026-03-01T01:15:00Z"), ZoneOffset.UTC));
    assertThat(date.convert("yesterday")).isEqualTo("2026-02-28");
    assertThat(date.convert("2026-02-01")).isEqualTo("2026-02-01");
    assertThat(Arrays.asList("today", "1.3.2026"))
        .allSatisfy(
            text ->
                assertThatThrownBy(() -> date.convert(text))
                    .hasMessage("give a date such as 2026-03-01, or yesterday"));
  }
}
