package dev.ticketmine.sample;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pools of phrases that fit any intent, by name, such as {@code agent.thanks}. */
final class Phrases {
  private final Map<String, List<String>> pools = new HashMap<>();

  Phrases(Config file) {
    for (Map.Entry<String, ConfigValue> entry : file.entrySet()) {
      if (entry.getValue().valueType() == ConfigValueType.LIST) {
        String name = String.join(".", ConfigUtil.splitPath(entry.getKey()));
        pools.put(name, file.getStringList(entry.getKey()));
      }
    }
  }

  List<String> pool(String name) {
    List<String> pool = pools.get(name);
    if (pool == null || pool.isEmpty()) {
      throw new IllegalStateException("The phrase bank has no pool '%s'".formatted(name));
    }
    return pool;
  }

  String pick(String name, Dice dice) {
    return dice.pick(pool(name));
  }
}
