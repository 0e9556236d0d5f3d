/** The rules of the house: which part may use which, and what every source file must hold to. */
package tracewalk.house;
