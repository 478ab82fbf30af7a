package dev.ticketmine.jobs;

import dev.ticketmine.canary.Canaries;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.leaks.Findings;
import dev.ticketmine.leaks.LeakScan;
import dev.ticketmine.leaks.Listing;
import dev.ticketmine.leaks.Needle;
import dev.ticketmine.leaks.Search;
import dev.ticketmine.privacy.Pseudonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks through all files of a lake, and others, for values that may not stand there. Needs neither
 * Spark nor the lake's lock.
 *
 * @param lake folder of the lake
 * @param more further files and folders: exports, logs, event logs
 */
public record LeakCheck(Path lake, List<Path> more) {
  private static final int NIGHTS = 30;
  private static final Pattern RUN = Pattern.compile("\\.?(\\d{4}-\\d{2}-\\d{2})-r\\d+.*");

  /**
   * Checks the paths.
   *
   * @throws UserException if one leads nowhere
   */
  public LeakCheck {
    more = List.copyOf(more);
    Stream.concat(Stream.of(lake), more.stream())
        .filter(path -> !Files.exists(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new UserException(
                  Kind.NO_INPUT,
                  "There is no file or folder %s. Correct the path.".formatted(path));
            });
  }

  /**
   * Returns the canaries of the lake's last {@value #NIGHTS} nights.
   *
   * @throws UserException if no night is there, or the secret is not that of its nights
   */
  public List<Needle> canaries(Pseudonyms pseudonyms) {
    CanaryJob.checkSecret(lake, pseudonyms);
    TreeSet<LocalDate> nights = new TreeSet<>(Comparator.reverseOrder());
    CanaryJob.night(lake).ifPresent(nights::add);
    try (Stream<Path> folders = Files.list(lake.resolve("nights"))) {
      folders
          .map(folder -> RUN.matcher(folder.getFileName().toString()))
          .filter(run -> run.matches())
          .forEach(run -> nights.add(LocalDate.parse(run.group(1))));
    } catch (java.nio.file.NoSuchFileException none) {
      // A first night that was stopped has no report.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (nights.isEmpty()) {
      throw new UserException(
          Kind.NO_INPUT,
          "%s holds no night yet, so there are no canaries to look for. Run 'ticketmine nightly' first, or give values of your own with --tokens."
              .formatted(lake));
    }
    List<Needle> needles = new ArrayList<>();
    for (LocalDate night : nights.stream().limit(NIGHTS).toList()) {
      for (Needle needle : Canaries.of(pseudonyms, night).needles()) {
        needles.add(new Needle(needle.name() + " of " + night, needle.value()));
      }
    }
    return needles;
  }

  /**
   * Returns the values of a list, one a line; they are called by their lines.
   *
   * @param source what the list is called
   * @throws UserException if a value is too short to be looked for, or there is none
   */
  public static List<Needle> values(List<String> lines, String source) {
    List<Needle> needles = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String value = lines.get(number - 1).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (value.getBytes(StandardCharsets.UTF_8).length < Search.WINDOW) {
        throw new UserException(
            Kind.INPUT,
            "Line %d of %s is too short: a value needs %d characters or more, since shorter ones stand in files by chance. Give more of it, such as first name and surname."
                .formatted(number, source, Search.WINDOW));
      }
      needles.add(new Needle("value of line " + number, value));
    }
    if (needles.isEmpty()) {
      throw new UserException(
          Kind.INPUT, "%s holds no value. Give one value a line.".formatted(source));
    }
    return needles;
  }

  /**
   * Fails if canaries can be read in the lake: what a night wrote before they stopped it may not be
   * published step by step. A lake without nights has none.
   *
   * @param pseudonyms gives those of the lake's nights; only asked if there are any
   * @throws UserException if one is found, a file cannot be read or the secret is another one
   */
  public void requireClean(Supplier<Pseudonyms> pseudonyms) {
    if (CanaryJob.night(lake).isEmpty()) {
      return;
    }
    Findings findings = find(canaries(pseudonyms.get()));
    if (!findings.hits().isEmpty() || !findings.unreadable().isEmpty()) {
      throw new UserException(
          Kind.INPUT,
          "Nothing is published: canaries can be read in %d places of %s, and %d files cannot be looked through. 'ticketmine leak-check --lake %s' lists them; run the whole night again once redaction finds them."
              .formatted(findings.hits().size(), lake, findings.unreadable().size(), lake));
    }
  }

  /** Looks through everything for these. */
  public Findings find(List<Needle> needles) {
    List<Path> places = new ArrayList<>(more);
    places.add(lake);
    LeakScan scan = new LeakScan(needles);
    scan.scan(Listing.of(places).files(), lake);
    return scan.findings();
  }
}
