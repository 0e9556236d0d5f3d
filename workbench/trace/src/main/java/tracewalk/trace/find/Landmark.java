package tracewalk.trace.find;

/**
 * What a call is known by in any recording of the same program: the {@code number}th call of a
 * method by a method in a cell, counted from 1. Names are empty where there is none.
 */
public record Landmark(String cell, String caller, String method, int number) {}
