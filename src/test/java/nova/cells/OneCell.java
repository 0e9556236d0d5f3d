package nova.cells;

import nova.OptionsModule;
import nova.RequestContext;
import nova.rpc.RpcModule;
import oslo.config.ConfigOpts;
import runtime.Kwargs;
import runtime.Site;
import runtime.World;

/** A world of one cell, to which the test's thread belongs. */
public final class OneCell {
  private final World world = new World();
  private final ConfigOpts conf = new ConfigOpts(OptionsModule.all(), "nova.conf", "");

  public OneCell(String name) {
    world.baton().start();
    Site site = new Site(world, name);
    site.setAttribute(ConfigOpts.class, conf);
    site.enter();
    set("name", name);
    conf.setOverride("DEFAULT", "transport_url", "fake://mq-" + name + "/");
    RpcModule.init(conf);
  }

  /** Sets an option of the group {@code cells}. */
  public void set(String option, Object value) {
    conf.setOverride("cells", option, value);
  }

  public World world() {
    return world;
  }

  /** Ends what still waits. */
  public void leave() {
    world.baton().stop();
    world.leave();
  }

  public static RequestContext user() {
    return new RequestContext(Kwargs.of("user_id", "fake", "project_id", "fake"));
  }

  public static RequestContext admin() {
    return new RequestContext(Kwargs.of("user_id", "fake", "project_id", "fake", "is_admin", true));
  }
}
