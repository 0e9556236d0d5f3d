package tracewalk.trace.align;

import java.util.List;
import java.util.Map;

/** A branch of which everything is at hand. */
record Known(Kind kind, String name, Map<String, String> facts, List<Branch> below)
    implements Branch {}
