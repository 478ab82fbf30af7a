package dev.ticketmine.stages.tags;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.text.ReportText;
import java.time.LocalDate;

/** Evidence in the language of a report, with figures that may be shown. */
final class TagText {
  private final ReportText text;
  private final Floor floor;

  TagText(String language, Floor floor) {
    this.text = new ReportText(language);
    this.floor = floor;
  }

  boolean isGerman() {
    return choose("de", "en").equals("de");
  }

  /** Whether anything may be told about a group of this size. */
  boolean admits(GroupSize size) {
    return floor.admits(size);
  }

  String choose(String de, String en) {
    return text.choose(de, en);
  }

  String say(String de, String en, Object... values) {
    return text.say(de, en, values);
  }

  String quoted(String word) {
    return text.quoted(word);
  }

  String date(LocalDate date) {
    return text.date(date);
  }

  /** Returns a number of conversations: "120", or "fewer than 20". */
  String count(long count) {
    return count < floor.minimumConversations()
        ? text.say("weniger als %d", "fewer than %d", floor.minimumConversations())
        : text.say("%,d", "%,d", floor.rounded(count));
  }

  /** Returns a number of conversations with its noun. */
  String conversations(long count) {
    return text.say("%s Gespräche", "%s conversations", count(count));
  }

  /** Returns a share of conversations: "24 %", or "under 8 %"; "some" if all are too few. */
  String percent(long part, long whole) {
    if (whole < floor.minimumConversations()) {
      return text.choose("einige", "some");
    }
    long all = floor.rounded(whole);
    return part < floor.minimumConversations()
        ? text.say(
            "unter %s", "under %s", text.percent(Floor.share(floor.minimumConversations(), all)))
        : text.percent(Floor.share(floor.rounded(part), all));
  }
}
