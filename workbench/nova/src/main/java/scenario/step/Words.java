package scenario.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.cells.CellsAPI;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellStateManagerDB;
import nova.compute.api.API;
import nova.compute.api.HostAPI;
import nova.compute.api.InstanceActionAPI;
import nova.compute.cells_api.ComputeCellsAPI;
import scenario.language.Kind;
import scenario.language.StepSpec;
import scenario.language.Vocabulary;

/** All words that a step can have. */
public final class Words implements Vocabulary {
  private static final String API = "nova-api";
  private static final String CELLS = "nova-cells";
  private static final String COMPUTE = "nova-compute";

  private final Map<String, Verb> words = new LinkedHashMap<>();
  private final List<Family> families = new ArrayList<>();

  public Words() {
    words.put("marker", new Verb(API, (step, run) -> null).must("text", Kind.TEXT));
    addApi();
    addObjects();
    addServices();
    addTables();
    families.add(new Family("api.", API, ApiWords::other, API.class, ComputeCellsAPI.class));
    families.add(new Family("cells_rpc.", API, CallWords::cellsRpc, CellsAPI.class));
    families.add(
        new Family(
            "host_api.",
            API,
            CallWords::hostApi,
            HostAPI.class,
            nova.compute.cells_api.HostAPI.class));
    families.add(
        new Family(
            "action_api.",
            API,
            CallWords::actionApi,
            InstanceActionAPI.class,
            nova.compute.cells_api.InstanceActionAPI.class));
    families.add(new Family("runner.", CELLS, ServiceWords::runner, MessageRunner.class));
    families.add(new Family("state.", CELLS, ServiceWords::state, CellStateManagerDB.class));
  }

  private Verb add(String word, String service, Word action) {
    Verb verb = new Verb(service, action);
    words.put(word, verb);
    return verb;
  }

  private Verb instance(String word) {
    return add(word, API, ApiWords::other)
        .may("instance", Kind.INSTANCE)
        .may("instance_as", Kind.ASKER);
  }

  private void addApi() {
    add("api.create", API, ApiWords::create)
        .may("count", Kind.COUNT)
        .may("name", Kind.TEXT)
        .may("hints", Kind.ANY)
        .may("flavor", Kind.TEXT)
        .may("image", Kind.TEXT);
    for (String method : ApiWords.SIMPLE) {
      instance("api." + method);
    }
    instance("api.stop").may("do_cast", Kind.TRUTH);
    instance("api.reboot").must("type", Kind.TEXT);
    instance("api.get_console_output").may("tail_length", Kind.COUNT);
    instance("api.get_vnc_console").must("console_type", Kind.TEXT);
    instance("api.update_instance_metadata").must("metadata", Kind.MAP).may("delete", Kind.TRUTH);
    instance("api.resize").may("flavor_id", Kind.TEXT);
    instance("api.live_migrate")
        .may("block_migration", Kind.TRUTH)
        .may("disk_over_commit", Kind.TRUTH)
        .may("host", Kind.TEXT);
    instance("api.rebuild").must("image", Kind.TEXT).may("password", Kind.TEXT);
    instance("api.snapshot").must("name", Kind.TEXT);
    instance("api.call").must("method", Kind.TEXT).may("args", Kind.ARGUMENTS);
    add("compute_rpc_proxy.set_host_enabled", API, CallWords::proxySetHostEnabled)
        .must("host", Kind.TEXT)
        .must("enabled", Kind.TEXT);
    add("compute_rpc_proxy.prepare_cast", API, CallWords::proxyPrepareCast)
        .must("server", Kind.TEXT)
        .must("version", Kind.TEXT)
        .must("method", Kind.TEXT)
        .may("args", Kind.MAP);
  }

  private void addObjects() {
    add("object.instance.save", COMPUTE, ObjectWords::saveInstance)
        .may("instance", Kind.TEXT)
        .may("set", Kind.MAP);
    add("object.instance.destroy", COMPUTE, ObjectWords::destroyInstance)
        .may("instance", Kind.TEXT);
    add("object.bdm.create", COMPUTE, ObjectWords::createBdm)
        .may("instance", Kind.TEXT)
        .may("fields", Kind.MAP)
        .open();
    add("object.bdm.save", COMPUTE, ObjectWords::saveBdm)
        .must("volume_id", Kind.TEXT)
        .may("set", Kind.MAP);
    add("object.bdm.destroy", COMPUTE, ObjectWords::destroyBdm).must("volume_id", Kind.TEXT);
    add("object.fault.create", COMPUTE, ObjectWords::createFault)
        .may("instance", Kind.TEXT)
        .may("fields", Kind.MAP)
        .open();
    add("object.bandwidth.create", COMPUTE, ObjectWords::createBandwidth)
        .may("instance", Kind.TEXT)
        .may("fields", Kind.MAP)
        .open();
    add("object.info_cache.save", COMPUTE, ObjectWords::saveInfoCache)
        .may("instance", Kind.TEXT)
        .may("fields", Kind.MAP);
  }

  private void addServices() {
    add("service.start", "boot", ServiceWords::start);
    add("service.post_start", CELLS, ServiceWords::postStart);
    add("service.add", "boot", ServiceWords::add).must("host", Kind.TEXT);
    add("periodic", CELLS, ServiceWords::periodic)
        .must("task", Kind.TEXT)
        .may("shuffle", Kind.TEXTS);
    add("set.child", CELLS, ServiceWords::setChild)
        .must("child", Kind.TEXT)
        .may("last_seen_age", Kind.COUNT)
        .may("capacities", Kind.MAP);
    add("set.last_check", CELLS, ServiceWords::setLastCheck).must("age", Kind.COUNT);
  }

  private void addTables() {
    add("db.wipe", CELLS, DatabaseWords::wipe).must("tables", Kind.TEXTS);
    add("db.insert", CELLS, DatabaseWords::insert).must("table", Kind.TEXT).must("row", Kind.MAP);
    add("file.write", CELLS, DatabaseWords::writeFile)
        .must("file", Kind.TEXT)
        .must("content", Kind.ANY)
        .may("mtime", Kind.COUNT);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(words.keySet());
    families.forEach(family -> names.add(family.prefix() + "*"));
    return names;
  }

  @Override
  public Shape shape(String word) {
    Verb verb = find(word);
    return verb == null ? null : verb.shape();
  }

  /** Takes the step in the calling thread. */
  public Object take(StepSpec step, StepRun run) {
    return find(step.word()).action().take(step, run);
  }

  /** Service in whose name the step's thread runs. */
  public String service(String word) {
    return find(word).service();
  }

  private Verb find(String word) {
    if (words.containsKey(word)) {
      return words.get(word);
    }
    for (Family family : families) {
      Verb verb = family.find(word);
      if (verb != null) {
        return verb;
      }
    }
    return null;
  }
}
