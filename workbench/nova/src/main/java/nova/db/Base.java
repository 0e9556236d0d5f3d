package nova.db;

import port.PortOf;

// Differs from nova: no object keeps a module of functions for itself, and db_driver names none
/** What classes that use the database extend; the functions are those of {@link ApiModule}. */
@PortOf("nova/db/base.py::Base")
public class Base {

  public Base() {}
}
