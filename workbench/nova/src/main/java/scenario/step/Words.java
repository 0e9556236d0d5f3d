package scenario.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import scenario.language.StepSpec;

/** All words that a step can have. */
public final class Words {
  private static final Map<String, Word> WORDS = new LinkedHashMap<>();
  private static final Map<String, Word> FAMILIES = new LinkedHashMap<>();

  static {
    WORDS.put("api.create", ApiWords::create);
    WORDS.put("service.start", ServiceWords::start);
    WORDS.put("service.post_start", ServiceWords::postStart);
    WORDS.put("object.instance.save", ObjectWords::saveInstance);
    WORDS.put("object.instance.destroy", ObjectWords::destroyInstance);
    WORDS.put("object.bdm.create", ObjectWords::createBdm);
    WORDS.put("object.bdm.save", ObjectWords::saveBdm);
    WORDS.put("object.bdm.destroy", ObjectWords::destroyBdm);
    WORDS.put("object.fault.create", ObjectWords::createFault);
    WORDS.put("object.bandwidth.create", ObjectWords::createBandwidth);
    WORDS.put("object.info_cache.save", ObjectWords::saveInfoCache);
    WORDS.put("db.wipe", DatabaseWords::wipe);
    WORDS.put("db.insert", DatabaseWords::insert);
    WORDS.put("periodic", ServiceWords::periodic);
    WORDS.put("set.child", ServiceWords::setChild);
    WORDS.put("marker", (step, run) -> null);
    FAMILIES.put("api.", ApiWords::other);
    FAMILIES.put("cells_rpc.", CallWords::cellsRpc);
    FAMILIES.put("host_api.", CallWords::hostApi);
    FAMILIES.put("action_api.", CallWords::actionApi);
    FAMILIES.put("runner.", ServiceWords::runner);
    FAMILIES.put("state.", ServiceWords::state);
  }

  private Words() {}

  /** Every word; {@code x.*} for a family. */
  public static Set<String> names() {
    Set<String> names = new java.util.LinkedHashSet<>(WORDS.keySet());
    FAMILIES.keySet().forEach(family -> names.add(family + "*"));
    return names;
  }

  public static boolean knows(String word) {
    return find(word) != null;
  }

  /** Takes the step in the calling thread. */
  public static Object take(StepSpec step, StepRun run) {
    return find(step.word()).take(step, run);
  }

  /** Service in whose name the step's thread runs. */
  public static String service(String word) {
    if (word.startsWith("service.start")) {
      return "boot";
    }
    if (word.startsWith("object.")) {
      return "nova-compute";
    }
    return word.matches("(api|cells_rpc|host_api|action_api)\\..*") ? "nova-api" : "nova-cells";
  }

  private static Word find(String word) {
    if (WORDS.containsKey(word)) {
      return WORDS.get(word);
    }
    return FAMILIES.entrySet().stream()
        .filter(family -> word.startsWith(family.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
