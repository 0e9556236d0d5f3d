package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tracewalk.agent.format.RecordingException;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.page.Messages;
import tracewalk.web.replay.Scope;
import tracewalk.web.shelf.Supply;

/** Takes recordings onto the shelf: files that a reader brings, scenarios that are run. */
final class Intake {
  private final Shelf shelf;
  private final Supply supply;
  private final Messages messages;

  Intake(Shelf shelf, Supply supply, Messages messages) {
    this.shelf = shelf;
    this.supply = supply;
    this.messages = messages;
  }

  void upload(Context request) {
    UploadedFile file = supply.isOpen() ? request.uploadedFile("recording") : null;
    if (!supply.isOpen()) {
      refuse(request, HttpStatus.FORBIDDEN, "intake.closed", "");
    } else if (file == null || file.size() == 0) {
      refuse(request, HttpStatus.BAD_REQUEST, "intake.nothing", "");
    } else {
      take(request, file);
    }
  }

  private void take(Context request, UploadedFile file) {
    try (InputStream content = file.content()) {
      show(request, supply.take(file.filename(), content));
    } catch (RecordingException unreadable) {
      refuse(request, HttpStatus.BAD_REQUEST, "intake.none", file.filename());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One scenario runs at a time. */
  synchronized void record(Context request) {
    String scenario = request.formParam("scenario");
    if (scenario == null || !supply.scenarios().contains(scenario)) {
      throw Missing.page();
    }
    Exhibit known = shelf.find(scenario).orElse(null);
    if (known == null) {
      show(request, supply.record(scenario));
    } else {
      redirect(request, known);
    }
  }

  private void show(Context request, Exhibit exhibit) {
    shelf.add(exhibit);
    redirect(request, exhibit);
  }

  /** To what was taken, or to it beside the recording that the reader came from. */
  private void redirect(Context request, Exhibit exhibit) {
    Language language = Visitor.of(request).language();
    String beside = request.formParam("beside");
    Optional<Exhibit> other = beside == null ? Optional.empty() : shelf.find(beside);
    String address =
        other
            .map(left -> new Links(left.id(), language, Scope.ALL, left.usual()))
            .map(links -> links.compare(exhibit.id()))
            .orElse("/r/" + exhibit.id() + "?lang=" + language.code());
    request.redirect(address, HttpStatus.SEE_OTHER);
  }

  private void refuse(Context request, HttpStatus status, String key, String name) {
    Language language = Visitor.of(request).language();
    request.status(status);
    request.render(
        "message",
        Map.of(
            "heading", messages.text(language, key),
            "explanation", messages.text(language, key + ".text", name)));
  }
}
