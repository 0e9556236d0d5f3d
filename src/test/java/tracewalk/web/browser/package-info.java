/**
 * The page in a real Chromium: keys, addresses, languages, themes, widths, and what axe-core finds.
 */
package tracewalk.web.browser;
