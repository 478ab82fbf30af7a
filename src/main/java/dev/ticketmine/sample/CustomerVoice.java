package dev.ticketmine.sample;

import dev.ticketmine.sample.Template.Filled;
import dev.ticketmine.sample.Template.Value;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts a customer's message together the way people write on the channel. */
final class CustomerVoice {
  private static final double TYPO_SHARE = 0.12;
  private static final Pattern GREETED =
      Pattern.compile(
          "^(hallo|hi|hey|guten|sehr geehrte|liebe|moin|gr(ü|ue)(ezi|ß|ss)|servus|tag\\b|hello|dear"
              + "|good (morning|afternoon|evening|day)|ja,? (guten|hallo)).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final Phrases phrases;
  private final Scene scene;
  private final Map<String, Value> facts;
  private final Dice dice;

  /** Whether this person types without capitals; stays the same through the conversation. */
  private final boolean lower;

  CustomerVoice(Phrases phrases, Scene scene, Map<String, Value> facts, Dice dice) {
    this.phrases = phrases;
    this.scene = scene;
    this.facts = facts;
    this.dice = dice;
    this.lower = !scene.isMail() && !scene.channel().equals("phone") && dice.chance(0.3);
  }

  /** The first message that says what it is about. */
  Filled opening(boolean alreadyGreeted, boolean withSecond) {
    List<String> body = new ArrayList<>();
    boolean isShort = scene.channel().equals("social") || scene.channel().equals("messaging");
    if (scene.isRepeat() && dice.chance(0.7)) {
      body.add(phrases.pick("repeat_leads", dice));
    } else if (scene.isMail() && dice.chance(0.14)) {
      body.add(phrases.pick("stories", dice));
    }
    body.addAll(matter(isShort));
    if (!isShort || dice.chance(0.3)) {
      scene.said().ifPresent(said -> body.add(said.sentence()));
    }
    feeling().ifPresent(pool -> body.add(phrases.pick("feelings." + pool, dice)));
    if (!scene.channel().equals("social") && dice.chance(0.3)) {
      body.add(detail());
    }
    String text = typed(joined(body));
    if (withSecond) {
      text += (dice.chance(0.5) ? "\n\n" : " ") + second();
    }
    return Template.fill(dressed(text, alreadyGreeted), facts);
  }

  private List<String> matter(boolean isShort) {
    Intent.Texts texts = scene.texts();
    String question = question(texts, isShort);
    if (!scene.feeling().equals("angry")) {
      return List.of(question);
    }
    String angry = dice.pick(texts.angry());
    return isShort || dice.chance(0.45) ? List.of(angry) : List.of(question, angry);
  }

  /** Hurried writers leave the last full stop out; before another sentence it is needed. */
  private static String joined(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      if (text.length() > 0) {
        boolean isOpen = Character.isLetterOrDigit(text.charAt(text.length() - 1));
        text.append(isOpen ? ". " : " ");
      }
      text.append(sentence);
    }
    return text.toString();
  }

  private Optional<String> feeling() {
    return switch (scene.feeling()) {
      case "confused" -> Optional.of("confused");
      case "worried" -> Optional.of(isAboutMoney() && dice.chance(0.5) ? "money" : "worried");
      case "neutral" ->
          scene.isPlainlyNegative() && dice.chance(0.15)
              ? Optional.of("annoyed")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean isAboutMoney() {
    return scene.chief().area().equals("billing") || scene.chief().area().equals("returns");
  }

  private String question(Intent.Texts texts, boolean isShort) {
    String one = dice.pick(texts.questions());
    String other = dice.pick(texts.questions());
    return isShort && other.length() < one.length() ? other : one;
  }

  private String detail() {
    double kind = dice.next();
    String pool =
        kind < 0.45
            ? "order"
            : kind < 0.6 ? "phone" : kind < 0.75 ? "email" : isAboutMoney() ? "iban" : "address";
    return phrases.pick("details." + pool, dice);
  }

  /** Another intent, asked in the same or in a later message. */
  String second() {
    String question = dice.pick(scene.second().texts().get(scene.language()).questions());
    return phrases.pick("connectors", dice) + " " + question;
  }

  /** A later message; a mail may quote the message it answers. */
  Filled later(String body, SampleMessage answered) {
    String text = typed(body);
    if (!scene.channel().equals("email")) {
      return Template.fill(cased(text), facts);
    }
    String letter = dice.chance(0.5) ? phrases.pick("greetings.later", dice) + "\n\n" + text : text;
    letter += "\n\n" + phrases.pick("closings.later", dice) + "\n" + signature(false);
    Filled filled = Template.fill(letter, facts);
    return answered != null && dice.chance(0.45)
        ? new Filled(filled.text() + quoted(answered), filled.pii())
        : filled;
  }

  /** A chat that starts with nothing but a greeting. */
  Filled hello() {
    return Template.fill(cased(phrases.pick("greetings.chat", dice)), facts);
  }

  private String dressed(String text, boolean alreadyGreeted) {
    boolean greets = !alreadyGreeted && !GREETED.matcher(text).matches();
    return switch (scene.channel()) {
      case "email" -> letter(text, greets);
      case "form" -> greets && dice.chance(0.4) ? letter(text, true) : text;
      case "chat" -> cased(greets && dice.chance(0.45) ? hail("chat") + text : text);
      case "messaging" ->
          cased(greets && dice.chance(0.5) ? hail("messaging") + text : text)
              + (dice.chance(0.25) ? " " + phrases.pick("emoji." + scene.feeling(), dice) : "");
      case "social" ->
          "@lindgruen "
              + cased(text)
              + (dice.chance(0.35) ? " " + phrases.pick("hashtags", dice) : "");
      default -> (greets ? phrases.pick("greetings.phone", dice) + " " : "") + spoken(text);
    };
  }

  private String hail(String channel) {
    return phrases.pick("greetings." + channel, dice) + (dice.chance(0.5) ? "! " : "\n");
  }

  private String letter(String text, boolean greets) {
    StringBuilder letter = new StringBuilder();
    if (greets) {
      letter.append(phrases.pick("greetings.email", dice)).append("\n\n");
    }
    letter.append(text);
    if (scene.second() == null && dice.chance(0.35)) {
      letter.append(dice.chance(0.5) ? "\n\n" : " ").append(phrases.pick("requests", dice));
    }
    letter.append("\n\n").append(phrases.pick("closings.email", dice)).append("\n");
    return letter.append(signature(true)).toString();
  }

  private String signature(boolean isFirst) {
    double kind = dice.next();
    if (!isFirst || kind < 0.55) {
      return dice.chance(0.75) ? "{name}" : "{first}";
    }
    if (kind < 0.75) {
      return "{name}\n" + phrases.pick("signatures.contact", dice);
    }
    if (kind < 0.9) {
      return "{name}\n\n" + phrases.pick("signatures.device", dice);
    }
    return "{name}\n"
        + phrases.pick("signatures.company", dice)
        + "\n\n"
        + phrases.pick("signatures.legal", dice);
  }

  private String quoted(SampleMessage answered) {
    boolean german = scene.language().equals("de");
    Map<String, Value> when =
        Map.of(
            "date", new Value(format(answered, german ? "dd.MM.yyyy" : "d MMM yyyy"), null),
            "time", new Value(format(answered, "HH:mm"), null));
    String header = Template.fill(phrases.pick("quote_headers", dice), when).text();
    String lines =
        header.contains("\n") ? answered.text() : answered.text().replaceAll("(?m)^", "> ");
    return "\n\n" + header + "\n" + lines;
  }

  private String format(SampleMessage message, String pattern) {
    Locale locale = scene.language().equals("de") ? Locale.GERMAN : Locale.UK;
    return DateTimeFormatter.ofPattern(pattern, locale).format(message.sentAt());
  }

  private String typed(String text) {
    return dice.chance(TYPO_SHARE) && !scene.channel().equals("phone")
        ? Typos.in(text, scene.language(), dice)
        : text;
  }

  private String cased(String text) {
    if (!lower) {
      return text;
    }
    String small = text.toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }

  private String spoken(String text) {
    StringBuilder spoken = new StringBuilder();
    String last = "";
    for (String sentence : text.split("(?<=[.?!]) ")) {
      String filler = phrases.pick("fillers", dice);
      if (dice.chance(0.4) && !filler.equals(last)) {
        spoken.append(filler).append(' ');
        last = filler;
      }
      spoken.append(sentence).append(' ');
    }
    return spoken.toString().strip();
  }
}
