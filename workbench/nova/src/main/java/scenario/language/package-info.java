/**
 * The language of scenario files: YAML whose every word and key is checked, so that a mistake is
 * told with its file and line. Start with {@link scenario.language.ScenarioReader}.
 */
package scenario.language;
