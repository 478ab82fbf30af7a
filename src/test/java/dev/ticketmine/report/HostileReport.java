package dev.ticketmine.report;

import dev.ticketmine.report.model.Report;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report with given texts in every place that holds one. The same text is always replaced by the
 * same one, so that what refers to a topic still does.
 */
public final class HostileReport {
  /** Fields with closed lists of values: pictures and sections depend on them. */
  private static final Set<String> CLOSED =
      Set.of(
          "kind",
          "status",
          "language",
          "state",
          "strength",
          "verdict",
          "action",
          "period",
          "signal",
          "level");

  private final List<String> texts;
  private final int shift;
  private final Map<String, String> replaced = new HashMap<>();

  private HostileReport(List<String> texts, int shift) {
    this.texts = texts;
    this.shift = shift;
  }

  /**
   * Returns the fixture with other texts.
   *
   * @param shift which of the texts comes first
   */
  public static Report of(String language, List<String> texts, int shift) {
    Object report = new HostileReport(texts, shift).replace(ReportFixture.report(language), "");
    return (Report) report;
  }

  private Object replace(Object value, String field) {
    if (value instanceof String text) {
      return CLOSED.contains(field) || text.isEmpty() ? text : replace(text, field);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> replace(item, field)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      // The six moods are a closed list; languages and channels come from the input.
      map.forEach((key, item) -> copy.put(field.equals("mood") ? key : replace(key, field), item));
      return copy;
    }
    return value instanceof Record each ? replace(each) : value;
  }

  private String replace(String text, String field) {
    String known = replaced.get(text);
    if (known == null) {
      int number = replaced.size();
      String other = texts.get((number + shift) % texts.size());
      known =
          "q%s %s".formatted(letters(number), field.matches("id|.*Ids?") ? start(other) : other);
      replaced.put(text, known);
    }
    return known;
  }

  /** Three letters that sort as the number does. */
  private static String letters(int number) {
    return "" + letter(number / (26 * 26)) + letter(number / 26 % 26) + letter(number % 26);
  }

  private static char letter(int number) {
    return (char) ('a' + number);
  }

  /** Ids are ours and short; they name files. */
  private static String start(String text) {
    return text.substring(0, Math.min(40, text.length()));
  }

  private Record replace(Record value) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> replace(get(component, value), component.getName()))
            .toArray();
    try {
      Constructor<?> constructor =
          value
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
