package nova.cmd.manage;

import static runtime.Console.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.ContextModule;
import nova.RequestContext;
import nova.UtilsModule;
import nova.db.ApiModule;
import nova.rpc.RpcModule;
import oslo.messaging.TransportHost;
import oslo.messaging.TransportURL;
import port.PortOf;
import runtime.Default;
import runtime.Kwargs;
import runtime.Numbers;
import runtime.Text;
import runtime.Urls;
import runtime.ValueError;

/** Makes known, lists and forgets the neighbours of a cell. */
@PortOf("nova/cmd/manage.py::CellCommands")
public class CellCommands {

  @PortOf("_create_transport_hosts#L1141-L1179")
  List<TransportHost> createTransportHosts(
      String username, String password, String brokerHosts, String hostname, Object port) {
    List<TransportHost> transportHosts = new ArrayList<>();
    if (brokerHosts != null && !brokerHosts.isEmpty()) {
      for (String each : brokerHosts.split(",", -1)) {
        String host = each.strip();
        List<String> parsed = UtilsModule.parseServerString(host);
        String brokerHostname = parsed.get(0);
        String brokerPort = parsed.get(1);
        if (brokerPort.isEmpty()) {
          throw new ValueError(
              Text.format(
                  "Invalid broker_hosts value: %s. It should be in hostname:port format", host));
        }
        Integer number;
        try {
          number = Numbers.integer(brokerPort);
        } catch (ValueError notANumber) {
          throw new ValueError(
              Text.format("Invalid port value: %s. It should be an integer", brokerPort));
        }
        transportHosts.add(new TransportHost(brokerHostname, number, username, password));
      }
    } else {
      Integer number;
      try {
        // As in nova: without a port this is a TypeError, which nobody turns into a sentence.
        number = Numbers.integer(port);
      } catch (ValueError notANumber) {
        throw new ValueError(Text.format("Invalid port value: %s. Should be an integer", port));
      }
      transportHosts.add(new TransportHost(hostname, number, username, password));
    }
    return transportHosts;
  }

  @Args(value = "--name", metavar = "<name>", help = "what the new cell is called")
  @Args(
      value = "--cell_type",
      metavar = "<parent|api|child|compute>",
      help = "which way it lies: parent or api above this cell, child or compute below")
  @Args(value = "--username", metavar = "<username>", help = "who logs in at its broker")
  @Args(value = "--password", metavar = "<password>", help = "the password at its broker")
  @Args(
      value = "--broker_hosts",
      metavar = "<broker_hosts>",
      help = "its brokers as hostname:port,...; they replace --hostname and --port")
  @Args(value = "--hostname", metavar = "<hostname>", help = "where its broker is")
  @Args(value = "--port", metavar = "<number>", help = "at which port its broker listens")
  @Args(value = "--virtual_host", metavar = "<virtual_host>", help = "its part of the broker")
  @Args(value = "--woffset", metavar = "<float>")
  @Args(value = "--wscale", metavar = "<float>")
  @PortOf("create#L1181-L1228")
  public Object create(
      String name,
      @Default("\"child\"") String cellType,
      @Default("null") String username,
      @Default("null") String brokerHosts,
      @Default("null") String password,
      @Default("null") String hostname,
      @Default("null") Object port,
      @Default("null") String virtualHost,
      @Default("null") Object woffset,
      @Default("null") Object wscale) {
    if (!List.of("parent", "child", "api", "compute").contains(cellType)) {
      print("Error: cell type must be 'parent'/'api' or 'child'/'compute'");
      return 2;
    }

    List<TransportHost> transportHosts =
        createTransportHosts(username, password, brokerHosts, hostname, port);
    TransportURL transportUrl = RpcModule.getTransportUrl(null);
    transportUrl.hosts().addAll(transportHosts);
    transportUrl.setVirtualHost(virtualHost);

    boolean isParent = false;
    if (List.of("api", "parent").contains(cellType)) {
      isParent = true;
    }
    // As in nova: the escapes that were just made are taken out again, so that some passwords make
    // a URL that reads otherwise; and a weight that is not given is an error.
    Map<String, Object> values =
        Kwargs.of(
            "name", name,
            "is_parent", isParent,
            "transport_url", Urls.unquote(transportUrl.toString()),
            "weight_offset", Numbers.decimal(woffset),
            "weight_scale", Numbers.decimal(wscale));
    RequestContext ctxt = ContextModule.getAdminContext();
    ApiModule.cellCreate(ctxt, values);
    return null;
  }

  @Args(value = "--cell_name", metavar = "<cell_name>", help = "which cell to forget")
  @PortOf("delete#L1230-L1234")
  public void delete(String cellName) {
    RequestContext ctxt = ContextModule.getAdminContext();
    // As in nova: a name that is not there is no error.
    ApiModule.cellDelete(ctxt, cellName);
  }

  @PortOf("list#L1236-L1252")
  public void list() {
    RequestContext ctxt = ContextModule.getAdminContext();
    List<Map<String, Object>> cells = ApiModule.cellGetAll(ctxt);
    String fmt = "%3s  %-10s  %-6s  %-10s  %-15s  %-5s  %-10s";
    print(Text.format(fmt, "Id", "Name", "Type", "Username", "Hostname", "Port", "VHost"));
    print(rule(fmt));
    for (Map<String, Object> cell : cells) {
      TransportURL url = RpcModule.getTransportUrl((String) cell.get("transport_url"));
      // As in nova: of several brokers only the first is shown.
      TransportHost host =
          url.hosts().isEmpty() ? new TransportHost(null, null, null, null) : url.hosts().get(0);
      print(
          Text.format(
              fmt,
              cell.get("id"),
              cell.get("name"),
              Boolean.TRUE.equals(cell.get("is_parent")) ? "parent" : "child",
              host.username(),
              host.hostname(),
              host.port(),
              url.virtualHost()));
    }
    print(rule(fmt));
  }

  private static String rule(String fmt) {
    Object[] dashes = {3, 10, 6, 10, 15, 5, 10};
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = "-".repeat((Integer) dashes[i]);
    }
    return Text.format(fmt, dashes);
  }
}
