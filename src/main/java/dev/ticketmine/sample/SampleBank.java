package dev.ticketmine.sample;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources that the sample archive is made of, all under one folder of the class path: {@code
 * index.conf} names the intents and articles, because a jar cannot be listed.
 */
record SampleBank(
    String root,
    Map<String, Intent> intents,
    List<String> articles,
    Map<String, Phrases> phrases,
    People people,
    Attributes attributes,
    Scenario scenario) {

  /** Loads the bank from a folder of the class path, such as {@code sample}. */
  static SampleBank load(String root) {
    Config index = parse(root + "/index.conf");
    Map<String, Intent> intents = new LinkedHashMap<>();
    for (String name : index.getStringList("intents")) {
      Intent intent = Intent.of(parse("%s/intents/%s.conf".formatted(root, name)));
      intents.put(intent.id(), intent);
    }
    Config people = parse("sample/people.conf");
    Scenario scenario = Scenario.of(parse(root + "/scenario.conf"));
    return new SampleBank(
        root,
        intents,
        index.getStringList("articles"),
        Map.of(
            "de", new Phrases(parse("sample/phrases.de.conf")),
            "en", new Phrases(parse("sample/phrases.en.conf"))),
        People.of(people),
        Attributes.of(parse("sample/attributes.conf"), scenario),
        scenario);
  }

  private static Config parse(String resource) {
    return ConfigFactory.parseString(
        new String(bytes(resource), StandardCharsets.UTF_8),
        ConfigParseOptions.defaults().setOriginDescription(resource));
  }

  /** Returns the content of a resource. */
  static byte[] bytes(String resource) {
    try (InputStream in = SampleBank.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Resource '%s' is missing".formatted(resource));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("Resource '%s' cannot be read".formatted(resource), e);
    }
  }
}
