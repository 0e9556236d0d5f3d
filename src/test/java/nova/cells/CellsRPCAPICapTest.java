package nova.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.ObjectActionError;
import nova.objects.BlockDeviceMapping;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.InstanceInfoCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import oslo.messaging.RPCVersionCapError;
import runtime.Kwargs;

/** A cap keeps messages readable for services of an older release: plain maps, fewer arguments. */
class CellsRPCAPICapTest {
  private final OneCell here = new OneCell("api");
  private final CellsService service = new CellsService(here);
  private final RequestContext ctxt = service.ctxt;
  private final Instance instance = new Instance(ctxt, Kwargs.of("id", 2, "uuid", "fake-uuid"));
  private final Map<String, Object> plainInstance =
      Kwargs.of("id", 2, "uuid", "fake-uuid", "name", "instance-00000002");
  private final Flavor flavor = new Flavor(ctxt, Kwargs.of("flavorid", "2"));
  private final BlockDeviceMapping bdm =
      new BlockDeviceMapping(ctxt, Kwargs.of("device_name", "vda"));

  @AfterEach
  void leave() {
    here.leave();
  }

  private static CellsAPI api(String release) {
    CONF.setOverride("upgrade_levels", "cells", release);
    return new CellsAPI();
  }

  private Map<String, Object> build() {
    BlockDeviceMappingList bdms = new BlockDeviceMappingList(ctxt);
    bdms.setObjects(List.of(bdm));
    return Kwargs.of(
        "instances", List.of(instance),
        "image", Kwargs.of("id", "i"),
        "filter_properties", Kwargs.of("instance_type", flavor),
        "block_device_mapping", bdms,
        "legacy_bdm", false);
  }

  private Map<String, Object> plainBuild(Object instance, Object flavor) {
    return Kwargs.of(
        "instances", List.of(instance),
        "image", Kwargs.of("id", "i"),
        "filter_properties", Kwargs.of("instance_type", flavor),
        "block_device_mapping", List.of(Kwargs.of("device_name", "vda")),
        "legacy_bdm", false);
  }

  @Test
  void buildInstances_upTo132_sendsPlainBlockDevices() {
    api("1.33").buildInstances(ctxt, build());

    service.assertCast(
        "build_instances", "1.32", "build_inst_kwargs", plainBuild(instance, flavor));
  }

  @Test
  void buildInstances_upTo130_sendsPlainInstancesToo() {
    api("1.31").buildInstances(ctxt, build());

    service.assertCast(
        "build_instances", "1.30", "build_inst_kwargs", plainBuild(plainInstance, flavor));
  }

  @Test
  void buildInstances_below130_sendsAPlainFlavorToo() {
    api("juno").buildInstances(ctxt, build());

    service.assertCast(
        "build_instances",
        "1.8",
        "build_inst_kwargs",
        plainBuild(plainInstance, Kwargs.of("flavorid", "2")));
  }

  @Test
  void buildInstances_isTooNewForGrizzly() {
    assertThatThrownBy(() -> api("grizzly").buildInstances(ctxt, build()))
        .isInstanceOf(RPCVersionCapError.class);
  }

  @Test
  void instanceAtTop_ofKilo_isPlain() {
    api("kilo").instanceUpdateAtTop(ctxt, instance);
    service.assertCast("instance_update_at_top", "1.34", "instance", plainInstance);
    service.sent().clear();

    api("kilo").instanceDestroyAtTop(ctxt, instance);
    service.assertCast("instance_destroy_at_top", "1.34", "instance", plainInstance);
  }

  /** The instance that is made up around the cache has no id, which its name is made of. */
  @Test
  void infoCacheAtTop_ofKilo_failsForWantOfAnId() {
    InstanceInfoCache cache = new InstanceInfoCache();
    cache.set("instance_uuid", "fake-uuid");

    assertThatThrownBy(() -> api("kilo").instanceInfoCacheUpdateAtTop(ctxt, cache))
        .isInstanceOf(ObjectActionError.class)
        .hasMessageContaining("attribute id not lazy-loadable");
    assertThat(service.sent()).isEmpty();
  }

  @Test
  void instanceDeleteEverywhere_ofHavana_isPlain() {
    api("havana").instanceDeleteEverywhere(ctxt, instance, "soft");

    service.assertCast(
        "instance_delete_everywhere", "1.0", "instance", plainInstance, "delete_type", "soft");
  }

  @Test
  void bdmAtTop_isPlainBelow128() {
    api("icehouse").bdmUpdateOrCreateAtTop(ctxt, bdm, null);
    service.assertCast(
        "bdm_update_or_create_at_top",
        "1.10",
        "bdm",
        Kwargs.of("device_name", "vda"),
        "create",
        null);
    service.sent().clear();

    api("juno").bdmUpdateOrCreateAtTop(ctxt, bdm, null);
    service.assertCast("bdm_update_or_create_at_top", "1.28", "bdm", bdm, "create", null);
  }

  @Test
  void juno_knowsNoCleanShutdown() {
    api("juno").stopInstance(ctxt, instance, true, true);
    service.assertCast("stop_instance", "1.12", "instance", instance, "do_cast", true);
    service.sent().clear();

    api("juno").resizeInstance(ctxt, instance, Kwargs.of(), null, Kwargs.of(), null, true);
    service.assertCast(
        "resize_instance",
        "1.20",
        "instance",
        instance,
        "flavor",
        Kwargs.of(),
        "extra_instance_updates",
        Kwargs.of());
  }

  @Test
  void kilo_knowsNoTypeOfDelete() {
    api("kilo").terminateInstance(ctxt, instance, null, null, "delete");

    service.assertCast("terminate_instance", "1.18", "instance", instance);
  }
}
