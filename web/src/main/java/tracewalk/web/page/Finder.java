package tracewalk.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tracewalk.trace.Call;
import tracewalk.web.replay.Track;

/** Finds steps by the name of a call, the title of a note, or their number. */
public final class Finder {
  private static final int MOST = 60;

  private final Exhibit exhibit;
  private final Links links;
  private int beyond;

  public Finder(Exhibit exhibit, Links links) {
    this.exhibit = exhibit;
    this.links = links;
  }

  /** What was found: the first hits, and how many there are. */
  public record Found(List<Hit> hits, int shown, int total) {}

  /** A step that answers. */
  public record Hit(String cell, String colour, String text, int step, String link) {}

  public Found find(String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>();
    beyond = 0;
    if (!wanted.isEmpty()) {
      number(wanted, hits);
      notes(wanted, hits);
      calls(wanted, hits);
    }
    return new Found(List.copyOf(hits), hits.size(), hits.size() + beyond);
  }

  private void number(String wanted, List<Hit> hits) {
    if (wanted.matches("[0-9]{1,9}")) {
      int place = Integer.parseInt(wanted);
      Track track = exhibit.track(links.scope());
      if (place >= 1 && place <= track.size()) {
        hits.add(stepHit(track, place));
      }
    }
  }

  private Hit stepHit(Track track, int place) {
    int step = track.stepAt(place);
    int callId = exhibit.run().step(step).callId();
    return callId == 0
        ? new Hit("", "", String.valueOf(place), place, links.step(step))
        : hit(exhibit.run().call(callId), place, step);
  }

  private void notes(String wanted, List<Hit> hits) {
    for (Guide.Note note : exhibit.guide().notes()) {
      String title = NoteView.in(links.language(), note.title());
      if (title.toLowerCase(Locale.ROOT).contains(wanted)) {
        int place = exhibit.track(links.scope()).ordinal(note.step());
        hits.add(new Hit("", "", title, place, links.note(note.id())));
      }
    }
  }

  private void calls(String wanted, List<Hit> hits) {
    Track track = exhibit.track(links.scope());
    for (int row = 0; row < track.rowCount(); row++) {
      int id = track.callAt(row);
      String name = CallView.name(exhibit.run().className(id), exhibit.run().method(id));
      if (name.toLowerCase(Locale.ROOT).contains(wanted)) {
        if (hits.size() < MOST) {
          Call call = exhibit.run().call(id);
          hits.add(hit(call, track.ordinal(call.firstStep()), call.firstStep()));
        } else {
          beyond++;
        }
      }
    }
  }

  private Hit hit(Call call, int place, int step) {
    return new Hit(
        CallView.text(call.cell()),
        CallView.colour(exhibit, call.cell()),
        CallView.name(call),
        place,
        links.step(step));
  }
}
