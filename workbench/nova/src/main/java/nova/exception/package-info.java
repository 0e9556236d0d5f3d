/** The errors of {@code nova/exception.py}, one class each, with the texts its users see. */
package nova.exception;
