package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {
  /** One text a line; a bar stands where a sentence ends, a tilde for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Wo ist mein Paket? Ich warte schon lange.;Wo ist mein Paket?|Ich warte schon lange.
          Ich habe z.B. zwei Kannen bestellt. Eine fehlt.;Ich habe z.B. zwei Kannen bestellt.|Eine fehlt.
          Ich habe z. B. zwei Kannen bestellt. Eine fehlt.;Ich habe z. B. zwei Kannen bestellt.|Eine fehlt.
          Die Bestellung Nr. 4711 kam am 3. März an. Alles kaputt.;Die Bestellung Nr. 4711 kam am 3. März an.|Alles kaputt.
          Am 12.03.2026 kam die Bank. Sie wackelt.;Am 12.03.2026 kam die Bank.|Sie wackelt.
          Das kostet ca. 24,90 Euro inkl. Versand. Stimmt das?;Das kostet ca. 24,90 Euro inkl. Versand.|Stimmt das?
          Ich will das nicht, d.h. bitte stornieren.;Ich will das nicht, d.h. bitte stornieren.
          Der 2. Versuch ging auch schief. Was nun?;Der 2. Versuch ging auch schief.|Was nun?
          Bestellt habe ich 3, gekommen sind 2. Was nun?;Bestellt habe ich 3, gekommen sind 2.|Was nun?
          Gezahlt habe ich 24,90. Bitte prüfen.;Gezahlt habe ich 24,90.|Bitte prüfen.
          Siehe https://shop.example/a.html?id=3.Das ist alles.;Siehe https://shop.example/a.html?id=3.Das ist alles.
          Auf www.shop.example steht es. Wirklich.;Auf www.shop.example steht es.|Wirklich.
          Es geht nicht!!! Warum?!? Hilfe;Es geht nicht!!!|Warum?!?|Hilfe
          ich warte... und warte... Wann kommt es;ich warte...|und warte...|Wann kommt es
          Er ist kaputt.Was soll ich tun?Bitte helfen;Er ist kaputt.|Was soll ich tun?|Bitte helfen
          das gerät ist defekt Können Sie mir helfen;das gerät ist defekt|Können Sie mir helfen
          Vielen Dank 😊 Die Lampe geht wieder.;Vielen Dank 😊|Die Lampe geht wieder.
          Super :) Morgen teste ich es.;Super :)|Morgen teste ich es.
          hallo~wo ist mein paket~danke;hallo|wo ist mein paket|danke
          Es fehlt:~- der Deckel~- die Schrauben;Es fehlt:|- der Deckel|- die Schrauben
          1. Wo ist die Rechnung?~2. Wann kommt der Rest?;1. Wo ist die Rechnung?|2. Wann kommt der Rest?
          Er sagte „Morgen kommt es.“ Es kam nicht.;Er sagte „Morgen kommt es.“|Es kam nicht.
          Hr. Dr. Beispiel hat bestellt usw. und wartet.;Hr. Dr. Beispiel hat bestellt usw. und wartet.
          das ist kaputt. was soll ich tun;das ist kaputt.|was soll ich tun
          Where is it? I paid on 3.5.2026.;Where is it?|I paid on 3.5.2026.
          I bought two, e.g. the red one. One is broken.;I bought two, e.g. the red one.|One is broken.
          It is model No. 5 by Mr. Example. Does it fit?;It is model No. 5 by Mr. Example.|Does it fit?
          It costs approx. 24.90 incl. postage. Is that right?;It costs approx. 24.90 incl. postage.|Is that right?
          No. That is not what I meant.;No.|That is not what I meant.
          it's broken.Please help;it's broken.|Please help
          i can't log in Please help me;i can't log in|Please help me
          Still waiting… Where is it?;Still waiting…|Where is it?
          The site shop.example.com is down. Why?;The site shop.example.com is down.|Why?
          Thanks 👍 One more question.;Thanks 👍|One more question.
          """)
  void cutsWhereASentenceEnds(String text, String sentences) {
    String lines = text.replace('~', '\n');

    assertThat(SentenceSplitter.split(lines).stream().map(span -> span.in(lines)))
        .containsExactly(sentences.split("\\|"));
  }

  @Test
  void joinsLinesThatTheMailProgramWrapped() {
    String text =
        "Die Kaffeemaschine verliert seit dem letzten Wochenende am\nBoden Wasser. Was kann ich tun?";

    assertThat(SentenceSplitter.split(text)).hasSize(2);
  }

  @Test
  void returnsNothingForNothing() {
    assertThat(SentenceSplitter.split(null)).isEmpty();
    assertThat(SentenceSplitter.split(" \n\t ")).isEmpty();
  }

  @Property(tries = 300)
  void staysInsideTheTextInOrder(@ForAll String text) {
    int end = 0;
    List<Span> spans = SentenceSplitter.split(text);
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.in(text)).isNotBlank();
      end = span.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
