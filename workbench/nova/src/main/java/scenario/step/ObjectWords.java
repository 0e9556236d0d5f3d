package scenario.step;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nova.network.model.NetworkInfo;
import nova.objects.BandwidthUsage;
import nova.objects.BlockDeviceMapping;
import nova.objects.Instance;
import nova.objects.InstanceFault;
import nova.objects.base.NovaObject;
import runtime.Attributes;
import runtime.Kwargs;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** Steps that change objects directly, as a compute host does. */
final class ObjectWords {
  private ObjectWords() {}

  /** Loads the instance in the step's cell, sets fields, saves. */
  static Object saveInstance(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance", "set");
    Instance instance = run.instance(step);
    set(instance, step);
    instance.save();
    return null;
  }

  static Object destroyInstance(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance");
    run.instance(step).destroy();
    return null;
  }

  /** Makes a block device mapping of the instance from {@code fields}. */
  static Object createBdm(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance", "fields");
    new BlockDeviceMapping(run.context(step), fields(step, run)).create();
    return null;
  }

  /** Finds a block device mapping by its volume, sets fields, saves. */
  static Object saveBdm(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "volume_id", "set");
    BlockDeviceMapping bdm = bdm(step, run);
    set(bdm, step);
    bdm.save();
    return null;
  }

  static Object destroyBdm(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "volume_id");
    bdm(step, run).destroy();
    return null;
  }

  static Object createFault(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance", "fields");
    new InstanceFault(run.context(step), fields(step, run)).create();
    return null;
  }

  /** Writes the bandwidth that the instance used; {@code start_period} is a date and time. */
  static Object createBandwidth(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance", "fields");
    Map<String, Object> values = fields(step, run);
    values.put("uuid", values.remove("instance_uuid"));
    values.putIfAbsent("update_cells", true);
    values.computeIfPresent("start_period", (name, text) -> moment(step, (String) text));
    Attributes.method(new BandwidthUsage(run.context(step)), "create").call(List.of(), values);
    return null;
  }

  /** Saves the info cache of the instance with empty network information. */
  static Object saveInfoCache(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance");
    Instance instance = run.instance(step);
    instance.infoCache().set("network_info", new NetworkInfo());
    instance.infoCache().save(true);
    return null;
  }

  private static BlockDeviceMapping bdm(StepSpec step, StepRun run) {
    return BlockDeviceMapping.getByVolumeId(
        run.context(step), step.text("volume_id", null), null, null);
  }

  private static Map<String, Object> fields(StepSpec step, StepRun run) {
    Map<String, Object> fields =
        Kwargs.of("instance_uuid", run.uuid(step, step.text("instance", "$vm")));
    Entry given = step.arguments().get("fields");
    if (given != null) {
      given.map().forEach((field, value) -> fields.put(field, value.value()));
    }
    return fields;
  }

  private static void set(NovaObject object, StepSpec step) {
    Entry set = step.arguments().get("set");
    Map<String, Entry> fields = set == null ? Map.of() : set.map();
    fields.forEach((field, value) -> object.set(field, value.value()));
  }

  private static Instant moment(StepSpec step, String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw step.place()
          .error("expected a moment such as 2015-10-01T00:00:00Z, found '" + text + "'");
    }
  }
}
