package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the infinitive of a German verb form among known infinitives: regular endings by rule,
 * strong verbs by a table, separable particles before, between and after.
 */
final class GermanVerbs {
  /** Particles that stand at the end of a clause when their verb is finite. */
  static final List<String> PARTICLES =
      List.of(
          "zusammen",
          "zurück",
          "herunter",
          "hinunter",
          "weiter",
          "wieder",
          "heraus",
          "herum",
          "hinaus",
          "hinzu",
          "unter",
          "kaputt",
          "durch",
          "runter",
          "raus",
          "rein",
          "fest",
          "frei",
          "nach",
          "über",
          "fort",
          "los",
          "auf",
          "aus",
          "bei",
          "dar",
          "ein",
          "her",
          "hin",
          "mit",
          "vor",
          "weg",
          "ab",
          "an",
          "um",
          "zu");

  private static final Set<String> PARTICLE_SET = Set.copyOf(PARTICLES);
  private static final List<String> ENDINGS =
      List.of("test", "tet", "est", "ten", "te", "et", "st", "en", "t", "e", "n", "");

  private final Set<String> infinitives;
  private final Map<String, String> strong = new HashMap<>();

  /**
   * Knows these verbs.
   *
   * @param infinitives lower-case infinitives, separable ones included
   * @param strongForms infinitive and its irregular forms
   */
  GermanVerbs(Set<String> infinitives, Map<String, List<String>> strongForms) {
    this.infinitives = infinitives;
    strongForms.forEach(
        (infinitive, forms) -> forms.forEach(form -> strong.putIfAbsent(form, infinitive)));
  }

  static boolean isParticle(String word) {
    return PARTICLE_SET.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns the known infinitive of one word, such as "angekommen", "anzukommen", "kündigte". */
  Optional<String> infinitive(String word) {
    for (String base : bases(word)) {
      if (infinitives.contains(base)) {
        return Optional.of(base);
      }
    }
    for (String particle : PARTICLES) {
      if (word.length() > particle.length() + 3 && word.startsWith(particle)) {
        String rest = word.substring(particle.length());
        Optional<String> joined =
            joined(particle, rest.startsWith("zu") ? rest.substring(2) : rest);
        if (joined.isPresent()) {
          return joined;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the known separable infinitive of a finite verb and its particle, such as "ankommen".
   */
  Optional<String> joined(String particle, String finite) {
    return bases(finite).stream()
        .map(base -> particle + base)
        .filter(infinitives::contains)
        .findFirst();
  }

  /** Infinitives that the form may belong to, the likeliest first; not all of them exist. */
  private List<String> bases(String form) {
    List<String> bases = new ArrayList<>();
    String irregular = strong.get(form);
    if (irregular != null) {
      bases.add(irregular);
    }
    for (String ending : ENDINGS) {
      if (form.endsWith(ending) && form.length() - ending.length() >= 2) {
        String root = form.substring(0, form.length() - ending.length());
        addInfinitives(bases, root);
        if (root.startsWith("ge") && root.length() > 4) {
          addInfinitives(bases, root.substring(2));
        }
      }
    }
    return bases;
  }

  private static void addInfinitives(List<String> bases, String root) {
    bases.add(root + "en");
    bases.add(root + "n");
  }
}
