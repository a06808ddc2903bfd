// Package patterns holds the code that the pages of the catalogue show: how an
// instance is built once and shared. It is compiled against the real libraries,
// and not run. A pattern goes from the comment "pattern: ID" to the next one.
package patterns
