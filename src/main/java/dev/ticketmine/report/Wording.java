package dev.ticketmine.report;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words, numbers and dates of one language. Texts stand in {@code
 * report/messages_<language>.properties}; {@code {0}} stands for the first argument.
 */
public final class Wording {
  /** Languages that a report can be written in. */
  public static final List<String> LANGUAGES = List.of("de", "en");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");
  private static final String NOTHING = "–";

  private final Locale locale;
  private final ResourceBundle bundle;

  private Wording(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "report.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the wording of a language; English for one that has none. */
  public static Wording of(String language) {
    return new Wording(
        LANGUAGES.contains(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH);
  }

  /** Returns {@code de} or {@code en}. */
  public String language() {
    return locale.getLanguage();
  }

  /** Returns the text of a key with its arguments in place. */
  public String text(String key, Object... arguments) {
    return ARGUMENT
        .matcher(bundle.getString(key))
        .replaceAll(
            match -> {
              int index = Integer.parseInt(match.group(1));
              // A name that a customer gave may hold braces or dollars itself.
              return Matcher.quoteReplacement(
                  index < arguments.length ? String.valueOf(arguments[index]) : match.group());
            });
  }

  /** Returns the word for a value of a closed list, or the value itself if there is none. */
  public String name(String group, String value) {
    if (value == null) {
      return NOTHING;
    }
    try {
      return bundle.getString(group + "." + value);
    } catch (MissingResourceException unknown) {
      return value.replace('_', ' ');
    }
  }

  /** Returns a count with its noun, such as "1 topic" or "12 topics". */
  public String counted(String noun, long count) {
    return text(noun + (count == 1 ? ".one" : ".other"), number(count));
  }

  /** Returns a whole number with separators. */
  public String number(long number) {
    return format("#,##0", number);
  }

  /** Returns a number with at most one decimal; a dash for null. */
  public String decimal(Double number) {
    return number == null ? NOTHING : format("#,##0.#", number);
  }

  /** Returns a number with its sign and two decimals. */
  public String signed(double number) {
    return format("+0.00;\u22120.00", number);
  }

  /** Returns a share as a percentage: whole from ten on, with one decimal below. */
  public String percent(Double share) {
    if (share == null) {
      return NOTHING;
    }
    double percent = share * 100;
    return text("format.percent", format(percent < 10 ? "0.#" : "0", percent));
  }

  /** Returns a range of numbers; one number if both ends read the same. */
  public String range(Double low, Double high) {
    if (low == null || high == null) {
      return joined(decimal(low), decimal(high));
    }
    boolean isWhole =
        format("0.#", low).equals(format("0", low))
            && format("0.#", high).equals(format("0", high));
    String pattern = isWhole ? "#,##0" : "#,##0.0";
    return joined(format(pattern, low), format(pattern, high));
  }

  /** Returns a range of rounded numbers in words, as "2 to 5". */
  public String words(double low, double high) {
    String from = number(Math.round(low));
    String to = number(Math.round(high));
    return from.equals(to) ? from : text("format.range", from, to);
  }

  /** Returns a range of shares. */
  public String percentRange(Double low, Double high) {
    return joined(percent(low), percent(high));
  }

  /** Returns a range of differences between shares, in percentage points with their signs. */
  public String pointRange(double low, double high) {
    String from = points(low);
    String to = points(high);
    return from.equals(to) ? from : text("format.range", from, to);
  }

  private String points(double difference) {
    return format("+0;\u22120", difference * 100);
  }

  /** Returns the name of a weekday. */
  public String weekday(DayOfWeek day, TextStyle style) {
    return day.getDisplayName(style, locale);
  }

  private static String joined(String low, String high) {
    return low.equals(high) ? low : low + "\u00a0–\u00a0" + high;
  }

  /** Returns minutes in the largest fitting unit. */
  public String minutes(Double minutes) {
    if (minutes == null) {
      return NOTHING;
    }
    if (minutes < 90) {
      return text("format.minutes", format("0", minutes));
    }
    return minutes < 48 * 60
        ? text("format.hours", decimal(minutes / 60))
        : text("format.days", decimal(minutes / (24 * 60)));
  }

  /** Returns a date in full, such as "2 March 2026"; a dash for null. */
  public String date(LocalDate date) {
    return dated("format.date", date);
  }

  /** Returns a date in few characters. */
  public String shortDate(LocalDate date) {
    return dated("format.date.short", date);
  }

  /** Returns month and year. */
  public String month(LocalDate date) {
    return dated("format.month", date);
  }

  /** Returns the month alone, as an axis shows it; January carries the year. */
  public String monthTick(LocalDate date) {
    return dated(date.getMonthValue() == 1 ? "format.month" : "format.month.short", date);
  }

  private String dated(String pattern, LocalDate date) {
    return date == null
        ? NOTHING
        : DateTimeFormatter.ofPattern(bundle.getString(pattern), locale).format(date);
  }

  private String format(String pattern, double number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setMinusSign('−');
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
