package nova.db;

import port.PortOf;

/** What classes that use the database extend; the functions are those of {@link ApiModule}. */
@PortOf("nova/db/base.py::Base")
public class Base {

  public Base() {}
}
