package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.stages.topics.ThemeNames.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeNamesTest {
  @Test
  void namesTheThingsOfMostConversations() {
    List<Topic> german =
        List.of(
            new Topic("a", "Rechnung fehlt", 30),
            new Topic("a", "Rechnung herunterladen", 20),
            new Topic("a", "Zahlung abgelehnt", 35),
            new Topic("a", "Name ändern", 5));
    List<Topic> english =
        List.of(new Topic("a", "Cancel order", 30), new Topic("a", "Order stuck", 20));

    assertThat(new ThemeNames("de").of(german)).containsEntry("a", "Rechnung und Zahlung");
    assertThat(new ThemeNames("en").of(english)).containsEntry("a", "Order");
  }

  @Test
  void namesALoneOrUnknownTopicAfterItself() {
    List<Topic> topics =
        List.of(
            new Topic("a", "Paket verloren", 3),
            new Topic("b", "Burrito", 2),
            new Topic("b", "Chipotle", 1));

    assertThat(new ThemeNames("de").of(topics))
        .containsEntry("a", "Paket verloren")
        .containsEntry("b", "Burrito");
  }

  @Test
  void givesEveryThemeAnotherName() {
    List<Topic> topics =
        List.of(
            new Topic("a", "Paket verloren", 9),
            new Topic("a", "Paket beschädigt", 8),
            new Topic("b", "Paket nicht angekommen", 7),
            new Topic("b", "Frage zum Paket", 6));

    assertThat(new ThemeNames("de").of(topics))
        .containsEntry("a", "Paket")
        .containsEntry("b", "Paket nicht angekommen");
  }
}
