package nova.objects.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nova.db.CellDatabase;
import nova.exception.ObjectActionError;
import nova.exception.OrphanedObjectError;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.InstanceList;
import nova.objects.KeyPair;
import nova.objects.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.serialization.JsonUtils;
import oslo.versionedobjects.IncompatibleObjectVersion;
import oslo.versionedobjects.ReadOnlyFieldError;
import oslo.versionedobjects.UnsupportedObjectError;
import runtime.Kwargs;
import runtime.NotImplementedError;
import runtime.ValueError;

/** What all versioned objects do, seen on some of them. */
class NovaObjectTest {
  private final CellDatabase cell = new CellDatabase();
  private final KeyPair key = new KeyPair(cell.user());

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  void set_remembersTheChange() {
    key.set("name", "k");

    assertThat(key.objWhatChanged()).containsExactly("name");
    assertThat(key.objGetChanges()).containsExactly(Map.entry("name", "k"));
  }

  @Test
  void set_remembersAChangeToTheSameValue() {
    key.set("name", "k");
    key.objResetChanges();
    key.set("name", "k");

    assertThat(key.objWhatChanged()).containsExactly("name");
  }

  @Test
  void resetChanges_ofSomeFieldsKeepsTheOthers() {
    key.update(Kwargs.of("name", "k", "type", "ssh"));
    key.objResetChanges(List.of("name"));

    assertThat(key.objWhatChanged()).containsExactly("type");
  }

  @Test
  void whatChanged_includesNestedObjects() {
    Instance instance = new Instance(cell.user());
    instance.set("flavor", new Flavor());
    instance.objResetChanges(null, true);
    instance.flavor().set("vcpus", 2);

    assertThat(instance.objWhatChanged()).containsExactly("flavor");
  }

  @Test
  void set_nullInAFieldThatNeedsAValueIsRefused() {
    assertThatThrownBy(() -> key.set("name", null))
        .isInstanceOf(ValueError.class)
        .hasMessage("Field `name' cannot be None");
  }

  @Test
  void set_nullInAFieldWithDefaultGivesTheDefault() {
    Flavor flavor = new Flavor();
    flavor.set("deleted", null);

    assertThat(flavor.get("deleted")).isEqualTo(false);
  }

  @Test
  void set_takesDigitsForANumber() {
    Flavor flavor = new Flavor(null, Kwargs.of("vcpus", "4"));

    assertThat(flavor.vcpus()).isEqualTo(4);
  }

  @Test
  void set_objectOfAnotherNameIsRefused() {
    assertThatThrownBy(() -> new Instance().set("flavor", key)).isInstanceOf(ValueError.class);
  }

  @Test
  void set_readOnlyFieldCanBeWrittenOnce() {
    Service service = new Service(null, Kwargs.of("id", 1));
    service.set("id", 1);

    assertThatThrownBy(() -> service.set("id", 2)).isInstanceOf(ReadOnlyFieldError.class);
  }

  @Test
  void get_unsetFieldThatCannotBeLoadedFails() {
    assertThatThrownBy(() -> key.get("name"))
        .isInstanceOf(NotImplementedError.class)
        .hasMessage("Cannot load 'name' in the base class");
  }

  @Test
  void get_unsetFieldOfAnOrphanFails() {
    Instance orphan = new Instance(null, Kwargs.of("uuid", "u"));

    assertThatThrownBy(() -> orphan.get("flavor")).isInstanceOf(OrphanedObjectError.class);
  }

  @Test
  void get_withDefaultDoesNotLoad() {
    assertThat(key.get("name", "none")).isEqualTo("none");
  }

  @Test
  void create_withoutContextIsRefused() {
    assertThatThrownBy(() -> new KeyPair().create()).isInstanceOf(OrphanedObjectError.class);
  }

  @Test
  void create_twiceIsRefused() {
    key.update(Kwargs.of("name", "k", "type", "ssh", "user_id", "fake"));
    key.create();

    assertThatThrownBy(key::create)
        .isInstanceOf(ObjectActionError.class)
        .hasMessageContaining("already created");
  }

  @Test
  void primitive_hasNameVersionDataAndChanges() {
    key.set("name", "k");

    assertThat(key.objToPrimitive())
        .isEqualTo(
            Map.of(
                "nova_object.name", "KeyPair",
                "nova_object.namespace", "nova",
                "nova_object.version", "1.3",
                "nova_object.data", Map.of("name", "k"),
                "nova_object.changes", List.of("name")));
  }

  @Test
  void primitive_withoutChangesDoesNotNameThem() {
    key.set("name", "k");
    key.objResetChanges();

    assertThat(key.objToPrimitive()).doesNotContainKey("nova_object.changes");
  }

  @Test
  void primitive_ofAnInstanceGoesThroughJsonUnchanged() {
    Instance instance = cell.createdInstance();
    instance.set("task_state", null);
    instance.set("launched_at", Instant.parse("2015-10-15T00:00:00Z"));
    String text = JsonUtils.dumps(instance.objToPrimitive());

    @SuppressWarnings("unchecked")
    Map<String, Object> read = (Map<String, Object>) JsonUtils.loads(text);
    NovaObject copy = NovaObject.objFromPrimitive(read, cell.user());

    assertThat(BaseModule.objEqualPrims(instance, copy, null)).isTrue();
    assertThat(copy.objWhatChanged()).containsExactlyInAnyOrder("task_state", "launched_at");
    assertThat(copy.get("launched_at")).isEqualTo(Instant.parse("2015-10-15T00:00:00Z"));
  }

  @Test
  void primitive_ofAnUnknownObjectIsRefused() {
    Map<String, Object> primitive = key.objToPrimitive();
    primitive.put("nova_object.name", "Nothing");

    assertThatThrownBy(() -> NovaObject.objFromPrimitive(primitive, null))
        .isInstanceOf(UnsupportedObjectError.class);
  }

  @Test
  void primitive_ofAnotherVersionIsRefused() {
    Map<String, Object> primitive = key.objToPrimitive();
    primitive.put("nova_object.version", "9.9");

    assertThatThrownBy(() -> NovaObject.objFromPrimitive(primitive, null))
        .isInstanceOf(IncompatibleObjectVersion.class)
        .hasMessage("Version 9.9 of KeyPair is not supported");
  }

  @Test
  void clone_sharesNothingWithItsOriginal() {
    Instance instance = cell.createdInstance();
    Instance copy = (Instance) instance.objClone();
    copy.metadata().put("colour", "red");
    copy.flavor().set("vcpus", 9);

    assertThat(instance.metadata()).containsEntry("colour", "blue");
    assertThat(instance.flavor().vcpus()).isEqualTo(1);
  }

  @Test
  void list_isChangedWhereAnItemIs() {
    InstanceList list = new InstanceList(null, Kwargs.of("objects", List.of(new Instance())));
    list.objResetChanges();
    list.at(0).set("host", "h");

    assertThat(list.objWhatChanged()).containsExactly("objects");
  }

  @Test
  void serializer_turnsObjectsWithinMessagesIntoDataAndBack() {
    NovaObjectSerializer serializer = new NovaObjectSerializer();
    key.set("name", "k");

    Object sent = serializer.serializeEntity(cell.user(), Kwargs.of("keys", List.of(key)));
    Map<?, ?> received = (Map<?, ?>) serializer.deserializeEntity(cell.user(), sent);

    assertThat(((List<?>) received.get("keys")).get(0))
        .isInstanceOfSatisfying(KeyPair.class, copy -> assertThat(copy.name()).isEqualTo("k"));
  }
}
