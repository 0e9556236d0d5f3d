/**
 * The browser's side: addresses, answers, and what keeps strangers out. Start at {@link WebServer}.
 */
@NullMarked
package tracewalk.web.server;

import org.jspecify.annotations.NullMarked;
