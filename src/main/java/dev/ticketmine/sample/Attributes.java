package dev.ticketmine.sample;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import dev.ticketmine.sample.Scenario.Spike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws the attributes of a conversation: usual shares everywhere, planted shares within an intent.
 * The value of a planted cause is drawn with exactly its share, all others in proportion.
 */
final class Attributes {
  private static final double KNOWN = 0.93;

  private final Map<String, Weighted<String>> values;
  private final Map<String, Weighted<String>> english;
  private final Map<String, List<String>> byArea;
  private final Map<String, String> groups;
  private final Map<String, List<String>> only;
  private final Scenario scenario;

  private Attributes(
      Map<String, Weighted<String>> values,
      Map<String, Weighted<String>> english,
      Map<String, List<String>> byArea,
      Map<String, String> groups,
      Map<String, List<String>> only,
      Scenario scenario) {
    this.values = values;
    this.english = english;
    this.byArea = byArea;
    this.groups = groups;
    this.only = only;
    this.scenario = scenario;
  }

  static Attributes of(Config file, Scenario scenario) {
    Map<String, Weighted<String>> values = values(file.getConfig("values"));
    Map<String, String> groups = new LinkedHashMap<>();
    Config products = file.getConfig("products");
    Weighted<String> all = new Weighted<>();
    for (String group : sorted(products)) {
      Weighted<String> members = weights(products.getConfig(ConfigUtil.quoteString(group)));
      members.items().forEach(product -> groups.put(product, group));
      all.addAll(members);
    }
    values.put("product", all);
    return new Attributes(
        values,
        values(file.getConfig("english")),
        lists(file.getConfig("areas")),
        groups,
        lists(file.getConfig("only")),
        scenario);
  }

  private static Map<String, Weighted<String>> values(Config config) {
    Map<String, Weighted<String>> values = new LinkedHashMap<>();
    sorted(config).forEach(name -> values.put(name, weights(config.getConfig(name))));
    return values;
  }

  private static Map<String, List<String>> lists(Config config) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    sorted(config).forEach(key -> lists.put(key, config.getStringList(key)));
    return lists;
  }

  private static List<String> sorted(Config config) {
    return config.root().keySet().stream().sorted().toList();
  }

  private static Weighted<String> weights(Config config) {
    Weighted<String> weighted = new Weighted<>();
    config.root().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(e -> weighted.add(e.getKey(), number(e.getValue())));
    return weighted;
  }

  private static double number(ConfigValue value) {
    return ((Number) value.unwrapped()).doubleValue();
  }

  /**
   * Returns the attribute values that planted ones bring along: a product brings its group, a group
   * its products. Finding them is no mistake, missing them neither.
   */
  Set<Implied> impliedBy(Intent intent) {
    Set<Implied> implied = new LinkedHashSet<>();
    only.getOrDefault(intent.id(), List.of()).forEach(group -> addGroup(group, implied));
    for (Intent.Cause cause : intent.causes()) {
      add(cause.attribute(), cause.value(), implied);
    }
    for (Spike spike : scenario.spikes()) {
      if (spike.intent().equals(intent.id())) {
        implied.add(new Implied(spike.attribute(), spike.value()));
        add(spike.attribute(), spike.value(), implied);
      }
    }
    intent.causes().forEach(c -> implied.remove(new Implied(c.attribute(), c.value())));
    return implied;
  }

  /** An attribute with a value. */
  record Implied(String attribute, String value) {}

  private void add(String attribute, String value, Set<Implied> implied) {
    if (attribute.equals("product")) {
      implied.add(new Implied("product_group", groups.get(value)));
    } else if (attribute.equals("product_group")) {
      addGroup(value, implied);
    }
  }

  private void addGroup(String group, Set<Implied> implied) {
    implied.add(new Implied("product_group", group));
    groups.forEach(
        (product, itsGroup) -> {
          if (itsGroup.equals(group)) {
            implied.add(new Implied("product", product));
          }
        });
  }

  /** Returns the values that an attribute can have. */
  List<String> valuesOf(String attribute) {
    if (attribute.equals("product_group")) {
      return groups.values().stream().distinct().toList();
    }
    return values.containsKey(attribute) ? values.get(attribute).items() : List.of();
  }

  /** What was drawn: the attributes, and the causes among them that the customer may state. */
  record Drawn(
      Map<String, String> attributes,
      String product,
      List<Intent.Cause> causes,
      Optional<Spike> spike) {}

  /** Returns the attributes that the archive may know of a conversation about an intent. */
  private Set<String> attributesOf(Intent intent) {
    Set<String> attributes = new LinkedHashSet<>(byArea.get(intent.area()));
    intent.causes().forEach(cause -> attributes.add(cause.attribute()));
    scenario.spikes().stream()
        .filter(spike -> spike.intent().equals(intent.id()))
        .forEach(spike -> attributes.add(spike.attribute()));
    return attributes;
  }

  /** Draws for a customer who writes in the language; English ones live in other regions. */
  Drawn draw(Intent intent, int week, String language, Dice dice) {
    Map<String, String> wanted = new LinkedHashMap<>();
    List<Intent.Cause> stated = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Intent.Cause cause : intent.causes()) {
      if (wanted.containsKey(cause.attribute())) {
        continue;
      }
      if (dice.chance(share(intent, cause))) {
        wanted.put(cause.attribute(), cause.value());
        stated.add(cause);
      } else {
        refused.add(cause.attribute() + "=" + cause.value());
      }
    }
    Optional<Spike> spike =
        scenario.spike(intent.id(), week).filter(s -> dice.chance((s.factor() - 1) / s.factor()));
    spike.ifPresent(s -> wanted.put(s.attribute(), s.value()));

    Map<String, String> drawn = new LinkedHashMap<>();
    String product = product(intent, wanted, refused, dice);
    for (String attribute : attributesOf(intent)) {
      put(drawn, attribute, language, product, wanted, refused, dice);
    }
    return new Drawn(drawn, product, stated, spike);
  }

  /** Causes of one attribute are drawn one after the other, so later ones need a larger share. */
  private static double share(Intent intent, Intent.Cause cause) {
    double before = 0;
    for (Intent.Cause other : intent.causes()) {
      if (other.equals(cause)) {
        break;
      }
      before += other.attribute().equals(cause.attribute()) ? other.share() : 0;
    }
    return cause.share() / (1 - before);
  }

  private String product(
      Intent intent, Map<String, String> wanted, List<String> refused, Dice dice) {
    if (wanted.containsKey("product")) {
      return wanted.get("product");
    }
    String group = wanted.get("product_group");
    return values
        .get("product")
        .only(p -> !only.containsKey(intent.id()) || only.get(intent.id()).contains(groups.get(p)))
        .only(p -> group == null || groups.get(p).equals(group))
        .only(p -> !refused.contains("product=" + p))
        .only(p -> group != null || !refused.contains("product_group=" + groups.get(p)))
        .draw(dice);
  }

  private void put(
      Map<String, String> drawn,
      String attribute,
      String language,
      String product,
      Map<String, String> wanted,
      List<String> refused,
      Dice dice) {
    if (!dice.chance(KNOWN)) {
      return;
    }
    if (wanted.containsKey(attribute)) {
      drawn.put(attribute, wanted.get(attribute));
      return;
    }
    switch (attribute) {
      case "product" -> drawn.put(attribute, product);
      case "product_group" -> drawn.put(attribute, groups.get(product));
      default ->
          drawn.put(
              attribute,
              usual(attribute, language)
                  .only(value -> !refused.contains(attribute + "=" + value))
                  .draw(dice));
    }
  }

  private Weighted<String> usual(String attribute, String language) {
    Weighted<String> own = language.equals("en") ? english.get(attribute) : null;
    return own == null ? values.get(attribute) : own;
  }
}
