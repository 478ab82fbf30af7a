package dev.ticketmine.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@link Settings}. What counts, strongest first: command line, {@code --config} file, the
 * defaults in {@code conf/ticketmine.conf}. The defaults are complete; every key that a file may
 * set stands there with its meaning.
 */
public final class SettingsReader {
  private static final String DEFAULTS = "conf/ticketmine.conf";

  /** Settings that change nothing that is computed. */
  private static final List<String> UPKEEP =
      List.of(
          "spark",
          "maintenance",
          "quarantine.raw-store",
          "quarantine.raw-secret-file",
          "quarantine.raw-days");

  /** Keys below which the user names the entries. */
  private static final List<String> FREE =
      List.of("archive.csv.columns", "service.promised-minutes");

  /**
   * Reads the settings of a run.
   *
   * @param file the {@code --config} file, if one was given
   * @param overrides values from the command line, by path, such as {@code report.language}
   * @throws UserException if the file is missing or wrong, with file, line, key and remedy
   */
  public static Settings read(Optional<Path> file, Map<String, ?> overrides) {
    Config defaults = ConfigFactory.parseResources(SettingsReader.class.getClassLoader(), DEFAULTS);
    Config given = file.map(SettingsReader::parse).orElse(ConfigFactory.empty());
    Config merged =
        ConfigFactory.parseMap(overrides, "command line")
            .withFallback(given)
            .withFallback(defaults);
    try {
      Config resolved = merged.resolve();
      List<String> problems = new ArrayList<>();
      refuseUnknown(given.root(), defaults.root(), "", problems);
      if (!problems.isEmpty()) {
        throw new UserException(Kind.CONFIGURATION, String.join(" ", problems));
      }
      return RecordBinder.bind(resolved.root(), Settings.class, "")
          .withHash(hash(withoutUpkeep(resolved)));
    } catch (ConfigException e) {
      throw new UserException(
          Kind.CONFIGURATION, "The configuration cannot be read: " + e.getMessage(), e);
    }
  }

  private static Config parse(Path file) {
    if (!Files.isReadable(file)) {
      throw new UserException(
          Kind.CONFIGURATION,
          "The configuration file %s is missing or cannot be read. Check --config."
              .formatted(file));
    }
    try {
      return ConfigFactory.parseFile(file.toFile());
    } catch (ConfigException e) {
      throw new UserException(
          Kind.CONFIGURATION, "The configuration file cannot be read: " + e.getMessage(), e);
    }
  }

  private static void refuseUnknown(
      ConfigObject given, ConfigObject known, String path, List<String> problems) {
    for (Map.Entry<String, ConfigValue> entry : given.entrySet()) {
      String key = path + entry.getKey();
      ConfigValue expected = known.get(entry.getKey());
      if (expected == null) {
        String hint =
            Nearest.to(entry.getKey(), known.keySet())
                .map(near -> "Did you mean '%s'?".formatted(path + near))
                .orElse("Known keys here: %s.".formatted(String.join(", ", sorted(known))));
        problems.add(
            "%s: unknown configuration key '%s'. %s"
                .formatted(entry.getValue().origin().description(), key, hint));
      } else if (!FREE.contains(key)
          && entry.getValue() instanceof ConfigObject child
          && expected instanceof ConfigObject knownChild) {
        refuseUnknown(child, knownChild, key + ".", problems);
      }
    }
  }

  private static List<String> sorted(ConfigObject object) {
    return object.keySet().stream().sorted().toList();
  }

  private static Config withoutUpkeep(Config config) {
    Config rest = config;
    for (String path : UPKEEP) {
      rest = rest.withoutPath(path);
    }
    return rest;
  }

  /** How Spark runs and what is kept do not change what is computed: the caller leaves them out. */
  private static String hash(Config config) {
    String canonical =
        config.root().render(ConfigRenderOptions.concise().setFormatted(false).setJson(true));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private SettingsReader() {}
}
