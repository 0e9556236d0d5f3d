package tracewalk.lesson.lab;

/** A file that a student gets: its path in the student's folder, and its text as the lab has it. */
public record StartFile(String path, String text) {}
