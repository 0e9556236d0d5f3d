package nova.cells.weights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nova.cells.state.CellState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.utils.TimeutilsModule;
import port.PortOf;
import runtime.Text;

/** Pushes back the cells that have not been heard of for a while. */
@PortOf("nova/cells/weights/mute_child.py::MuteChildWeigher")
public class MuteChildWeigher extends BaseCellWeigher {
  private static final Logger LOG = LoggerFactory.getLogger("nova.cells.weights.mute_child");

  public static final List<Opt> MUTE_WEIGHER_OPTS =
      List.of(Opt.decimal("cells", "mute_weight_multiplier", -10000.0));

  static final double MUTE_WEIGH_VALUE = 1.0;

  @PortOf("weight_multiplier#L49-L51")
  @Override
  public double weightMultiplier() {
    return CONF.decimal("cells", "mute_weight_multiplier");
  }

  @PortOf("_weigh_object#L53-L69")
  @Override
  protected double weighObject(Object obj, Map<String, Object> weightProperties) {
    CellState cell = (CellState) obj;
    Instant lastSeen = cell.lastSeen;
    int secs = CONF.integer("cells", "mute_child_interval");

    if (TimeutilsModule.isOlderThan(lastSeen, secs)) {
      LOG.warn(
          "{} has not been seen since {} and is being treated as mute.",
          cell,
          Text.naive(lastSeen));
      return MUTE_WEIGH_VALUE;
    } else {
      return 0;
    }
  }
}
