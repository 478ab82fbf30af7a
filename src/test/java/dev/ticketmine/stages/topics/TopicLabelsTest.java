package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicLabelsTest {
  private final Map<String, List<TopicMember>> topics = new TreeMap<>();

  @Test
  void saysWhatTheCustomerWantsInBothLanguages() {
    add(
        "a",
        "de",
        "Ich möchte mein Passwort zurücksetzen.",
        "Wie kann ich das Passwort zurücksetzen?");
    add("b", "en", "How do I cancel my order?", "Please cancel the order, I made a mistake.");

    assertThat(label("a", "de")).isEqualTo("Passwort zurücksetzen");
    assertThat(label("a", "en")).isEqualTo("Reset password");
    assertThat(label("b", "de")).isEqualTo("Bestellung stornieren");
    assertThat(label("b", "en")).isEqualTo("Cancel order");
  }

  @Test
  void saysWhatWentWrongInBothLanguages() {
    add(
        "a",
        "de",
        "Mein Paket ist nicht angekommen.",
        "Das Paket wurde immer noch nicht geliefert!");
    add("b", "en", "The coffee machine is leaking.", "Since today my coffee machine leaks badly.");
    add("c", "en", "I was charged twice for this.", "You charged twice, give one back.");
    add("d", "de", "Ich habe die falsche Größe bekommen.", "Die Größe ist falsch.");

    assertThat(label("a", "de")).isEqualTo("Paket nicht angekommen");
    assertThat(label("a", "en")).isEqualTo("Parcel not received");
    assertThat(label("b", "de")).isEqualTo("Kaffeemaschine undicht");
    assertThat(label("b", "en")).isEqualTo("Coffee machine leaking");
    assertThat(label("c", "de")).isEqualTo("Doppelt abgebucht");
    assertThat(label("c", "en")).isEqualTo("Charged twice");
    assertThat(label("d", "de")).isEqualTo("Falsche Größe");
    assertThat(label("d", "en")).isEqualTo("Wrong size");
  }

  @Test
  void readsALackAsMissing() {
    add(
        "a",
        "de",
        "Ich habe keine Rechnung.",
        "Es gibt keine Rechnung dazu",
        "Wieder keine Rechnung");
    add("b", "en", "There was no return label.", "I got no return label at all", "no return label");

    assertThat(label("a", "de")).isEqualTo("Rechnung fehlt");
    assertThat(label("b", "en")).isEqualTo("Return label missing");
  }

  @Test
  void readsANegationInItsClauseOnly() {
    add(
        "a",
        "de",
        "Rücksendung angekommen, Geld nicht.",
        "Leider funktioniert das Zubehör nicht.",
        "Mein Zubehör funktioniert einfach nicht!");

    assertThat(label("a", "de")).isEqualTo("Zubehör funktioniert nicht");
  }

  @Test
  void tellsWhatIsWantedFromWhatHasBeenDone() {
    add(
        "a",
        "de",
        "Ich habe die Rechnung überwiesen und trotzdem eine Mahnung bekommen.",
        "Wieso eine Mahnung? Die Rechnung ist überwiesen.",
        "Mahnung erhalten, Rechnung war längst überwiesen");

    assertThat(label("a", "de")).isEqualTo("Mahnung");
    assertThat(label("a", "en")).isEqualTo("Payment reminder");
  }

  @Test
  void takesTitlesThatSeveralCustomersWrote() {
    topics.put(
        "a",
        List.of(
            titled("1", "Versand nach Österreich. Geht das?", "Geht das?"),
            titled("2", "Versand nach Österreich. Liefert ihr dorthin?", "Liefert ihr dorthin?"),
            titled("3", "Wien. Liefert ihr dorthin?", "Liefert ihr dorthin?")));

    assertThat(label("a", "de")).isEqualTo("Versand nach Österreich");
  }

  @Test
  void usesTheWordThatCustomersUse() {
    add("a", "en", "My package is lost.", "The package got lost somewhere.", "Lost package again");

    assertThat(label("a", "en")).isEqualTo("Package lost");
    assertThat(label("a", "de")).isEqualTo("Paket verloren");
  }

  @Test
  void readsTypingWithoutCapitalsAndUmlauts() {
    add("a", "de", "rechnung fehlt", "hallo die rechnung fehlt mir noch", "meine rechnung fehlt");
    add("b", "de", "moechte die lieferadresse aendern", "lieferadresse aendern bitte");

    assertThat(label("a", "de")).isEqualTo("Rechnung fehlt");
    assertThat(label("b", "de")).isEqualTo("Lieferadresse ändern");
  }

  @Test
  void asksOrComplainsAboutAThingThatSaysNothingAlone() {
    add("a", "de", "Wie ist das mit der Menge?", "Welche Menge ist das?", "Menge für Kinder?");

    assertThat(label("a", "de")).isEqualTo("Problem mit der Menge");
  }

  @Test
  void namesTheArchivesOwnThings() {
    add("a", "en", "The mower is broken.", "My mower broke today.", "Is the mower faulty?");

    assertThat(label("a", "en")).isEqualTo("Mower defective");
  }

  @Test
  void countsTheSameTextOnce() {
    String copy = "Das Label fehlt in der Sendung.";
    add(
        "a",
        "de",
        copy,
        copy,
        copy,
        "Die Lieferung ist verspätet.",
        "Lieferung verspätet, schade.");

    assertThat(label("a", "de")).isEqualTo("Lieferung verspätet");
  }

  @Test
  void takesTheNameNearestInMeaningAmongThoseOftenSaid() {
    add(
        "a",
        "de",
        "Mein Name ist neu, wie ändere ich die E-Mail-Adresse?",
        "Ich möchte die E-Mail-Adresse ändern, nicht den Namen ändern.",
        "Kann ich meinen Namen ändern und die E-Mail-Adresse ändern?",
        "Neuer Anbieter, bitte Mailadresse ändern.");

    assertThat(label("a", "de")).isEqualTo("E-Mail-Adresse ändern");
    assertThat(label("a", "en")).isEqualTo("Change email address");
  }

  @Test
  void leavesOutTurnsOfSpeech() {
    add(
        "a",
        "en",
        "A gentle nudge: could my parcel have got lost?",
        "Even so, a gentle nudge about the lost parcel.",
        "Just a gentle nudge, is it lost?");

    assertThat(label("a", "en")).isEqualTo("Parcel lost");
  }

  @Test
  void givesAContactReasonWhereCustomersSayItInManyWays() {
    add(
        "a",
        "de",
        "Ihre Kollegin am Telefon war so geduldig und nett!",
        "Man hat mir sehr freundlich geholfen, danke.",
        "Schnelle und kompetente Hilfe, weiter so!");
    add(
        "b",
        "en",
        "Your colleague on the phone was so patient and kind!",
        "They helped me in such a friendly way, thanks.",
        "Quick and competent help, keep it up!");

    assertThat(label("a", "de")).isEqualTo("Lob für den Kundenservice");
    assertThat(label("b", "en")).isEqualTo("Praise for customer service");
  }

  @Test
  void neverGivesANameTwice() {
    add("a", "de", "Mein Paket ist nicht angekommen.", "Das Paket wurde nicht geliefert!");
    add("b", "de", "Mein Paket ist nie angekommen.", "Das Paket ist nicht gekommen!");
    TopicLabels labels = new TopicLabels(topics, meaning());
    HashSet<String> taken = new HashSet<>();

    assertThat(labels.label("a", "de", null, taken).text())
        .isNotEqualTo(labels.label("b", "de", null, taken).text());
  }

  @Test
  void hasNoNameForATopicThatSaysNothing() {
    add("a", "de", "", "???");

    assertThat(label("a", "de")).isNull();
    assertThat(label("unknown", "de")).isNull();
  }

  private String label(String topic, String language) {
    TopicLabels.Label label =
        new TopicLabels(topics, meaning()).label(topic, language, null, new HashSet<>());
    return label == null ? null : label.text();
  }

  /** Topics lie at the means of their questions' vectors. */
  private LabelMeaning meaning() {
    TextEmbedder embedder = Embedders.shared();
    Map<String, float[]> centres = new TreeMap<>();
    topics.forEach(
        (id, members) -> {
          double[] sum = new double[embedder.dimensions()];
          for (TopicMember member : members) {
            Vectors.add(sum, embedder.embed(member.about(), member.language()), 1);
          }
          centres.put(id, Vectors.unit(sum));
        });
    return new LabelMeaning(embedder, centres);
  }

  private static TopicMember titled(String id, String about, String question) {
    return new TopicMember("a", id, id, "de", "question", question, about, 0.1);
  }

  private void add(String topic, String language, String... texts) {
    List<TopicMember> members = topics.computeIfAbsent(topic, key -> new ArrayList<>());
    for (String text : texts) {
      String id = topic + members.size();
      members.add(new TopicMember(topic, id, id, language, "problem", text, text, 0.1));
    }
  }
}
