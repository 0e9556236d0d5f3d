package tracewalk.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Yaml;

/**
 * Some calls or sends of a recording. Words that narrow come first; a word that ends the sentence
 * says what must be true of what is left.
 */
public final class EventsAssert {
  private final RecordingAssert recording;
  private final Map<String, Yaml> words;

  EventsAssert(RecordingAssert recording, Map<String, Yaml> words) {
    this.recording = recording;
    this.words = words;
  }

  /** Only those in a cell. */
  public EventsAssert inCell(String cell) {
    return with("cell", RecordingAssert.text(cell));
  }

  /** Only those in a thread, by its name. */
  public EventsAssert inThread(String thread) {
    return with("thread", RecordingAssert.text(thread));
  }

  /** Only those that a call of this name led to in the same thread. */
  public EventsAssert under(String name) {
    return with("under", RecordingAssert.text(name));
  }

  /** Only those with this value as an argument. */
  public EventsAssert withArgument(String name, Object value) {
    return with("args", mapping(Map.of(name, RecordingAssert.text(value))));
  }

  /** Only those that carry this text anywhere. */
  public EventsAssert withValue(String text) {
    return with("value", RecordingAssert.text(text));
  }

  /** There is at least one. */
  public RecordingAssert exist() {
    return end("times", "1+");
  }

  public RecordingAssert once() {
    return end("times", 1);
  }

  public RecordingAssert times(int times) {
    return end("times", times);
  }

  public RecordingAssert never() {
    return end("times", 0);
  }

  /** Each gives this result. */
  public RecordingAssert returning(Object value) {
    return end("returns", value);
  }

  /** Each ends with an exception of this type. */
  public RecordingAssert throwing(String type) {
    return end("throws", type);
  }

  /** Each comes before each call of that name. */
  public RecordingAssert before(String name) {
    return end("before", name);
  }

  /** Each comes after each call of that name. */
  public RecordingAssert after(String name) {
    return end("after", name);
  }

  private RecordingAssert end(String word, Object value) {
    Map<String, Yaml> all = with(word, RecordingAssert.text(value)).words;
    return recording.hold(Claim.read(mapping(all), ""));
  }

  private EventsAssert with(String word, Yaml value) {
    Map<String, Yaml> more = new LinkedHashMap<>(words);
    more.put(word, value);
    return new EventsAssert(recording, more);
  }

  private static Yaml.Mapping mapping(Map<String, Yaml> words) {
    Place place = new Place("claim", 0);
    Map<String, Place> keys = new LinkedHashMap<>();
    words.keySet().forEach(word -> keys.put(word, place));
    return new Yaml.Mapping(place, words, keys);
  }
}
