package dev.ticketmine.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.leaks.Needle;
import dev.ticketmine.leaks.Search;
import dev.ticketmine.privacy.EntityType;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanariesTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);
  private static final Pseudonyms SECRET = Pseudonyms.of("0123456789abcdef0123456789abcdef");

  @TempDir private Path folder;

  @Test
  void aNightHasFiveHundredValuesOfAllKinds() {
    List<Needle> needles = Canaries.of(SECRET, NIGHT).needles();
    assertThat(needles).hasSize(Canaries.VALUES);
    assertThat(needles).extracting(Needle::value).doesNotHaveDuplicates();
    assertThat(needles)
        .allSatisfy(needle -> assertThat(needle.value()).hasSizeGreaterThan(Search.WINDOW));
    Set<String> kinds = new HashSet<>();
    needles.forEach(needle -> kinds.add(needle.name().split(" ")[0]));
    assertThat(kinds).containsExactlyInAnyOrder(names(EntityType.values()));
  }

  private static String[] names(EntityType[] types) {
    return Stream.of(types).map(EntityType::name).toArray(String[]::new);
  }

  @Test
  void theyFollowFromSecretAndDateAlone() throws IOException {
    Canaries.of(SECRET, NIGHT).write(Files.createDirectory(folder.resolve("a")));
    Canaries.of(SECRET, NIGHT).write(Files.createDirectory(folder.resolve("b")));
    assertThat(content("a")).isEqualTo(content("b"));
    Set<Needle> needles = new HashSet<>(Canaries.of(SECRET, NIGHT).needles());
    Pseudonyms other = Pseudonyms.of("abcdef0123456789abcdef0123456789");
    assertThat(Canaries.of(other, NIGHT).needles()).doesNotContainAnyElementsOf(needles);
    assertThat(Canaries.of(SECRET, NIGHT.plusDays(1)).needles())
        .doesNotContainAnyElementsOf(needles);
  }

  @Test
  void everyValueStandsInTheFilesSoThatItCanBeMissed() throws IOException {
    Canaries canaries = Canaries.of(SECRET, NIGHT);
    canaries.write(folder);
    Search search = new Search(canaries.needles());
    Set<Needle> found = new HashSet<>();
    for (String text : content("")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      search.find(bytes, bytes.length, found::add);
    }
    assertThat(canaries.needles()).allMatch(found::contains);
  }

  @Test
  void redactionLeavesNoneInManyNights() {
    Redactor redactor = new Redactor(RedactionOptions.standard());
    for (int night = 0; night < 20; night++) {
      Canaries canaries = Canaries.of(SECRET, NIGHT.plusDays(night));
      Search search = new Search(canaries.needles());
      for (String text : canaries.redacted(redactor)) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Needle> found = new ArrayList<>();
        search.find(bytes, bytes.length, found::add);
        assertThat(found).as(text).isEmpty();
      }
    }
  }

  /** Returns the content of the files, encoded headers in words. */
  private List<String> content(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Matcher words =
            Pattern.compile("=\\?UTF-8\\?B\\?([^?]+)\\?=").matcher(Files.readString(file));
        texts.add(
            words.replaceAll(
                word ->
                    Matcher.quoteReplacement(
                        new String(
                            Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8))));
      }
    }
    return texts;
  }
}
