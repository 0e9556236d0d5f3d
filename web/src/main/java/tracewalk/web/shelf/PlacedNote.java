package tracewalk.web.shelf;

import java.util.List;
import tracewalk.web.page.Guide;

/**
 * Where a note stands in a recording and what became of its claims there.
 *
 * @param step 0 when the recording has no place for it
 */
record PlacedNote(int step, int claims, List<String> failed, List<Guide.Reference> references) {
  static final PlacedNote NOWHERE = new PlacedNote(0, 0, List.of(), List.of());
}
