package dev.ticketmine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of wishes counts right, and what it calls answered is there. */
class CapabilitiesPageTest {
  private static final Path PAGE = Path.of("docs", "capabilities.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern TOTAL =
      Pattern.compile("Of (\\d+): \\*\\*(\\d+) answered\\*\\*, (\\d+) partly, (\\d+) not yet\\.");

  private record Wish(String name, String state, String where) {}

  private static List<Wish> wishes() throws IOException {
    List<Wish> wishes = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      String[] cells = line.split(" \\| |^\\| | \\|$", -1);
      if (line.startsWith("| ") && !line.startsWith("| wish ")) {
        assertThat(cells).as(line).hasSize(5);
        wishes.add(new Wish(cells[1], cells[2], cells[3]));
      }
    }
    return wishes;
  }

  private static long count(List<Wish> wishes, String state) {
    return wishes.stream().filter(wish -> wish.state().equals(state)).count();
  }

  @Test
  void countsItsRows() throws IOException {
    List<Wish> wishes = wishes();
    Matcher total = TOTAL.matcher(Files.readString(PAGE));
    assertThat(total.find()).isTrue();
    assertThat(wishes).hasSize(Integer.parseInt(total.group(1)));
    assertThat(count(wishes, "answered")).isEqualTo(Integer.parseInt(total.group(2)));
    assertThat(count(wishes, "partly")).isEqualTo(Integer.parseInt(total.group(3)));
    assertThat(count(wishes, "not yet")).isEqualTo(Integer.parseInt(total.group(4)));
    assertThat(wishes).extracting(Wish::state).isSubsetOf("answered", "partly", "not yet");
  }

  @Test
  void whatIsAnsweredHasALinkAndEveryLinkLeadsSomewhere() throws IOException {
    for (Wish wish : wishes()) {
      Matcher link = LINK.matcher(wish.where());
      int links = 0;
      while (link.find()) {
        links++;
        Path file = PAGE.resolveSibling(link.group(1)).normalize();
        assertThat(file).as(wish.name()).exists();
        if (link.group(2) != null) {
          assertThat(anchors(file)).as(wish.name()).contains(link.group(2));
        }
      }
      if (wish.state().equals("answered")) {
        assertThat(links).as(wish.name()).isPositive();
      }
    }
  }

  private static List<String> anchors(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("#"))
          .map(line -> line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT))
          .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
          .toList();
    }
  }
}
