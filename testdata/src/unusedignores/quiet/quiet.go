// Package quiet builds nothing, and so has nothing to ignore.
package quiet

/* want `this comment ignores no mapperlint diagnostic` */ //mapperlint:ignore of no use
func nothing()                                             {}
