package dev.ticketmine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as a help article tells it: the short answer, what to do, what to know. Sentences keep
 * their order within each part.
 *
 * @param brief position of the sentence that answers shortest; -1 if there is none
 * @param steps positions of instructions; empty if there are fewer than two
 * @param notes positions of all others
 */
record AnswerOutline(int brief, List<Integer> steps, List<Integer> notes) {
  private static final int FEWEST_STEPS = 2;
  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

  /** A verb with "Sie" behind it, or what one says "du" with; questions and wishes are none. */
  private static final Pattern GERMAN =
      Pattern.compile(
          "^(?:(?:Bitte|Danach|Zuerst|Anschließend|Dann) )?(?!(?i:möchten|wollen|haben|sind|können|sollten|werden|müssen|brauchen|finden|erhalten|bekommen) )"
              + "\\p{L}+(?:en|ern|eln) Sie\\b"
              + "|^Bitte \\p{Ll}+\\b|\\b(?:prüfen|schauen|wählen|öffnen|klicken|tippen|senden|schicken|hinterlegen|tragen) Sie bitte\\b"
              + "|^(?:Öffne|Klicke?|Gehe?|Wähle?|Tippe?|Schicke?|Prüfe?|Gib|Melde?|Starte?|Nimm|Trage?|Schaue?|Drucke?|Warte?|Antworte?|Lege?|Lass|Halte?|Drücke?|Lade?|Setze?) ",
          FLAGS);

  private static final Pattern ENGLISH =
      Pattern.compile(
          "^(?:(?:Please|Simply|Also|Then|First|Next|Just|To \\w[^,]{3,60},)\\s)?(?i:add|answer|attach|call|cancel|check|choose|clear|click|close|contact|copy"
              + "|delete|download|drop|enter|fill|give|go|hold|include|insert|install|keep|leave|log|look|make|measure|note|open|order|pack|pay|pick|press|print"
              + "|put|register|remove|reply|request|reset|restart|return|save|scan|select|send|set|sign|stick|switch|take|tap|tell|tick|tighten|try|turn|type"
              + "|update|use|wait|wipe|write)\\s(?!of\\b)",
          FLAGS);

  static AnswerOutline of(List<String> sentences, String language) {
    Pattern instruction = language.equals("de") ? GERMAN : ENGLISH;
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (instruction.matcher(sentences.get(i)).find()) {
        steps.add(i);
      }
    }
    if (steps.size() < FEWEST_STEPS) {
      steps.clear();
    }
    int brief = -1;
    List<Integer> notes = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (!steps.contains(i)) {
        if (brief < 0) {
          brief = i;
        } else {
          notes.add(i);
        }
      }
    }
    return new AnswerOutline(brief, List.copyOf(steps), List.copyOf(notes));
  }
}
