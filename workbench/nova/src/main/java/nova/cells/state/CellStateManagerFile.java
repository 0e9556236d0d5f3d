package nova.cells.state;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.UtilsModule;
import nova.exception.CellsUpdateUnsupported;
import oslo.config.CONF;
import oslo.config.ConfigFilesNotFoundError;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.AttributeError;
import runtime.Clock;
import runtime.Text;
import runtime.TypeError;
import runtime.ValueError;

/** Keeps the cells in a JSON file that only its owner edits. */
@PortOf("nova/cells/state.py::CellStateManagerFile")
public class CellStateManagerFile extends CellStateManager {
  private String cellsConfigPath;
  Map<String, Map<String, Object>> cellsConfigData;

  CellStateManagerFile() {}

  @PortOf("__init__#L472-L477")
  @Override
  protected void init(CellStateClass cellStateCls) {
    String cellsConfig = CONF.string("cells", "cells_config");
    this.cellsConfigPath = CONF.findFile(cellsConfig);
    if (cellsConfigPath == null) {
      throw new ConfigFilesNotFoundError(List.of(cellsConfig));
    }
    super.init(cellStateCls);
  }

  @PortOf("_cell_data_sync#L479-L496")
  @Override
  void cellDataSync(boolean force) {
    // As in nova: an older modification time is not noticed.
    List<Object> file = UtilsModule.readCachedFile(cellsConfigPath, force);
    boolean reloaded = (Boolean) file.get(0);
    String data = (String) file.get(1);

    if (reloaded) {
      LOG.debug("Updating cell cache from config file.");
      this.cellsConfigData = cells(data);
      refreshCellsFromDict(cellsConfigData);
    }

    if (force || timeToSync()) {
      this.lastCellDbCheck = Clock.utcnow();
      updateOurCapacity(null);
    }
  }

  // Differs from nova: what is wrong with the file is said with its name.
  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Object>> cells(String text) {
    try {
      Object data = JsonUtils.loads(text);
      checkShape(data);
      return (Map<String, Map<String, Object>>) data;
    } catch (ValueError malformed) {
      throw new ValueError(malformed.getMessage() + " in " + cellsConfigPath);
    } catch (AttributeError malformed) {
      throw new AttributeError(malformed.getMessage() + " in " + cellsConfigPath);
    } catch (TypeError malformed) {
      throw new TypeError(malformed.getMessage() + " in " + cellsConfigPath);
    }
  }

  /** Of another shape than cells by name the original would ask what it does not have. */
  private static void checkShape(Object data) {
    if (!(data instanceof Map<?, ?> cells)) {
      throw new AttributeError("'" + Text.type(data) + "' object has no attribute 'items'");
    }
    for (Object cell : cells.values()) {
      if (cell instanceof String || cell instanceof List) {
        String type = cell instanceof String ? "string" : "list";
        throw new TypeError(type + " indices must be integers, not str");
      }
      if (!(cell instanceof Map)) {
        throw new TypeError("'" + Text.type(cell) + "' object has no attribute '__getitem__'");
      }
    }
  }

  @PortOf("cell_create#L498-L499")
  @Override
  public Object cellCreate(RequestContext ctxt, Map<String, Object> values) {
    throw new CellsUpdateUnsupported();
  }

  @PortOf("cell_update#L501-L502")
  @Override
  public Object cellUpdate(RequestContext ctxt, String cellName, Map<String, Object> values) {
    throw new CellsUpdateUnsupported();
  }

  @PortOf("cell_delete#L504-L505")
  @Override
  public Object cellDelete(RequestContext ctxt, String cellName) {
    throw new CellsUpdateUnsupported();
  }
}
