package tracewalk.web.shelf;

import java.io.InputStream;
import java.util.List;
import tracewalk.web.page.Exhibit;

/** Where further recordings come from while recordings are served. */
public interface Supply {
  /** Nothing comes. */
  Supply NONE =
      new Supply() {
        @Override
        public boolean isOpen() {
          return false;
        }

        @Override
        public Exhibit take(String name, InputStream recording) {
          throw new IllegalStateException("nothing is taken here");
        }

        @Override
        public List<String> scenarios() {
          return List.of();
        }

        @Override
        public Exhibit record(String scenario) {
          throw new IllegalStateException("nothing is recorded here");
        }
      };

  /** Whether anything is taken at all. */
  boolean isOpen();

  /**
   * Keeps what a reader hands in.
   *
   * @param name the file's name, which is no path
   * @throws tracewalk.agent.format.RecordingException when it is no recording that can be read
   */
  Exhibit take(String name, InputStream recording);

  /** The scenarios that can be recorded, by their ids. */
  List<String> scenarios();

  /** Runs and records a scenario; what was recorded before is opened. */
  Exhibit record(String scenario);
}
