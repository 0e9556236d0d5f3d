package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Styles and modules, read once at the start: there is no path that a request could climb. */
final class Assets {
  private static final List<String> NAMES =
      List.of(
          "answer.css",
          "answer.js",
          "app.js",
          "cells.js",
          "code.css",
          "compare.css",
          "filter.js",
          "find.css",
          "icon.svg",
          "intake.js",
          "keys.js",
          "lanes.js",
          "link.js",
          "move.css",
          "move.js",
          "noscript.css",
          "page.css",
          "picture.css",
          "pictures.js",
          "player.js",
          "quiz.css",
          "quiz.js",
          "sequence.css",
          "sequence.js",
          "present.css",
          "present.js",
          "sheets.js",
          "speaker.js",
          "steps.js",
          "switches.js",
          "terms.css",
          "terms.js",
          "tokens.css",
          "tree.js");

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  private record Asset(byte[] bytes, String type, String tag) {}

  Assets() {
    NAMES.forEach(name -> assets.put(name, load(name)));
  }

  private static Asset load(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/tracewalk/web/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + name);
      }
      byte[] bytes = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return new Asset(bytes, type(name), '"' + HexFormat.of().toHexDigits(sum.getValue()) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".js" -> "text/javascript;charset=utf-8";
      case ".css" -> "text/css;charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  void serve(Context request) {
    Asset asset = assets.get(request.pathParam("name"));
    if (asset == null) {
      throw Missing.page();
    }
    request.header("Cache-Control", "no-cache").header("ETag", asset.tag());
    if (asset.tag().equals(request.header("If-None-Match"))) {
      request.status(HttpStatus.NOT_MODIFIED);
    } else {
      request.contentType(asset.type()).result(asset.bytes());
    }
  }
}
