package scenario.language;

/** A file that a cell's options may name: its content, and its time in seconds or null. */
public record FileSpec(String name, Entry content, Long mtime) {}
