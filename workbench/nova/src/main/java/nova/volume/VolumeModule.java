package nova.volume;

import java.util.List;
import oslo.config.Opt;
import port.PortOf;

/** Gives the client of the volume service. */
@PortOf("nova/volume/__init__.py")
public final class VolumeModule {

  public static final List<Opt> OPTS =
      List.of(Opt.string("volume_api_class", "nova.volume.cinder.API"));

  private VolumeModule() {}

  /** Differs from nova: always the stand-in, as there is no volume service. */
  @PortOf("API#L30-L33")
  public static standin.VolumeAPI API() {
    return new standin.VolumeAPI();
  }
}
