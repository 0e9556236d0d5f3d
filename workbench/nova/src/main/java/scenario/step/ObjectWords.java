package scenario.step;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
    Instance instance = run.instance(step);
    set(instance, step);
    instance.save();
    return null;
  }

  static Object destroyInstance(StepSpec step, StepRun run) {
    run.instance(step).destroy();
    return null;
  }

  /** Makes a block device mapping of the instance from {@code fields}. */
  static Object createBdm(StepSpec step, StepRun run) {
    BlockDeviceMapping bdm = new BlockDeviceMapping(run.context(step));
    fill(bdm, fields(step, run), step);
    bdm.create();
    return null;
  }

  /** Finds a block device mapping by its volume, sets fields, saves. */
  static Object saveBdm(StepSpec step, StepRun run) {
    BlockDeviceMapping bdm = bdm(step, run);
    set(bdm, step);
    bdm.save();
    return null;
  }

  static Object destroyBdm(StepSpec step, StepRun run) {
    bdm(step, run).destroy();
    return null;
  }

  static Object createFault(StepSpec step, StepRun run) {
    InstanceFault fault = new InstanceFault(run.context(step));
    fill(fault, fields(step, run), step);
    fault.create();
    return null;
  }

  /** Writes the bandwidth that the instance used; {@code start_period} is a date and time. */
  static Object createBandwidth(StepSpec step, StepRun run) {
    BandwidthUsage usage = new BandwidthUsage(run.context(step));
    Map<String, Object> values = fields(step, run);
    values.putIfAbsent("uuid", values.get("instance_uuid"));
    values.remove("instance_uuid");
    values.computeIfPresent("start_period", (name, text) -> moment(step, String.valueOf(text)));
    values.computeIfPresent("last_refreshed", (name, text) -> moment(step, String.valueOf(text)));
    for (String name : values.keySet()) {
      if (!Attributes.parameters(BandwidthUsage.class, "create").contains(name)) {
        throw step.place().error("bandwidth usage has no field '" + name + "'");
      }
    }
    Attributes.method(usage, "create").call(List.of(), values);
    return null;
  }

  /** Saves the info cache of the instance; its network information is empty unless given. */
  static Object saveInfoCache(StepSpec step, StepRun run) {
    Instance instance = run.instance(step);
    Map<String, Object> fields = Kwargs.of("network_info", new ArrayList<>());
    Entry given = step.argument("fields");
    if (given != null) {
      given.map().forEach((field, value) -> fields.put(field, value.value()));
    }
    fields.computeIfPresent("network_info", (field, vifs) -> NetworkInfo.hydrate(vifs));
    fill(instance.infoCache(), fields, step);
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
    Arguments arguments = new Arguments(step, run);
    fields.putAll(arguments.own("instance", "fields"));
    Entry given = step.argument("fields");
    if (given != null) {
      given.map().forEach((field, value) -> fields.put(field, arguments.resolve(value.value())));
    }
    return fields;
  }

  private static void set(NovaObject object, StepSpec step) {
    Entry set = step.argument("set");
    Map<String, Object> values = Kwargs.of();
    if (set != null) {
      set.map().forEach((field, value) -> values.put(field, value.value()));
    }
    fill(object, values, step);
  }

  /** Sets fields; one that the object does not have is the scenario's mistake. */
  private static void fill(NovaObject object, Map<String, Object> values, StepSpec step) {
    values.forEach(
        (field, value) -> {
          if (!object.fields().containsKey(field)) {
            throw step.place().error(object.objName() + " has no field '" + field + "'");
          }
          object.set(field, value);
        });
  }

  private static Instant moment(StepSpec step, String text) {
    try {
      return Instant.parse(text.endsWith("Z") ? text : text + "Z");
    } catch (DateTimeParseException malformed) {
      throw step.place()
          .error("expected a moment such as 2015-10-01T00:00:00Z, found '" + text + "'");
    }
  }
}
