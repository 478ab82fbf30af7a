package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command that works on a lake. */
final class CommonOptions {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables, reports and drafts; made if it does not exist.")
  Path lake;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration (HOCON). Every key and its default stands in conf/ticketmine.conf.")
  Path config;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark master: local[N] for an embedded Spark with N threads (default local[*]); "
              + "anything else goes through spark-submit.")
  String master;

  @Option(
      names = "--language",
      paramLabel = "de|en",
      description = "Language of the report; the same as report.language in the configuration.")
  String language;

  Settings settings() {
    Map<String, Object> overrides = new LinkedHashMap<>();
    if (master != null) {
      overrides.put("spark.master", master);
    }
    if (language != null) {
      overrides.put("report.language", language);
    }
    return SettingsReader.read(Optional.ofNullable(config), overrides);
  }
}
