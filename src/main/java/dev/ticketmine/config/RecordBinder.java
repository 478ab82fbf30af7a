package dev.ticketmine.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes records of configuration values. A component {@code firstResponseTarget} takes the key
 * {@code first-response-target}. Components may be numbers, booleans, strings, enums, zones, lists
 * of strings, maps of strings, and records of these.
 */
final class RecordBinder {
  /** Returns the record that these values describe; a wrong value is refused with file and line. */
  static <T> T bind(ConfigObject values, Class<T> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = kebab(components[i].getName());
      ConfigValue value = values.get(key);
      arguments[i] = value == null ? null : convert(value, components[i], path + key);
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException reason) {
        throw new UserException(
            Kind.CONFIGURATION,
            "%s: %s%s".formatted(values.origin().description(), path, reason.getMessage()),
            reason);
      }
      throw new IllegalStateException("Settings record " + type + " failed", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Settings record " + type + " cannot be made", e);
    }
  }

  private static Object convert(ConfigValue value, RecordComponent component, String path) {
    Class<?> type = component.getType();
    if (type.isRecord() && value instanceof ConfigObject object) {
      return bind(object, type, path + ".");
    }
    if (type == List.class && value instanceof ConfigList list) {
      return list.stream().map(item -> String.valueOf(item.unwrapped())).toList();
    }
    if (type == Map.class && value instanceof ConfigObject object) {
      Map<String, String> map = new TreeMap<>();
      object.forEach((key, item) -> map.put(key, String.valueOf(item.unwrapped())));
      return Collections.unmodifiableMap(map);
    }
    if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
      throw wrong(value, path, expected(component.getGenericType()), "a list or group");
    }
    String text = String.valueOf(value.unwrapped());
    try {
      return scalar(text, type);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(value, path, expected(component.getGenericType()), "'" + text + "'");
    }
  }

  private static Object scalar(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    } else if (type == int.class) {
      return Integer.valueOf(text);
    } else if (type == long.class) {
      return Long.valueOf(text);
    } else if (type == double.class) {
      return Double.valueOf(text);
    } else if (type == boolean.class && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    } else if (type == ZoneId.class) {
      return ZoneId.of(text);
    } else if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.toString().equals(text))
          .findFirst()
          .orElseThrow(IllegalArgumentException::new);
    }
    throw new IllegalArgumentException(type.getName());
  }

  private static UserException wrong(
      ConfigValue value, String path, String expected, String found) {
    return new UserException(
        Kind.CONFIGURATION,
        "%s: '%s' must be %s, but is %s."
            .formatted(value.origin().description(), path, expected, found));
  }

  private static String expected(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? "a list" : "a group of values";
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return "one of " + Arrays.toString(plain.getEnumConstants());
    } else if (plain == int.class || plain == long.class) {
      return "a whole number";
    } else if (plain == double.class) {
      return "a number";
    } else if (plain == boolean.class) {
      return "true or false";
    } else if (plain == ZoneId.class) {
      return "a time zone such as Europe/Berlin";
    }
    return plain.isRecord() ? "a group of values" : "a text";
  }

  static String kebab(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private RecordBinder() {}
}
