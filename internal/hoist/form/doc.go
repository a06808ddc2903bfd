// Package form knows the ways to build an instance once, each a [Form]: a package
// variable, Must, once, lazily, a wrapper that keeps what it returns, a pool, a
// field, above the loop, the library's own instance. A [Reader] proposes the first of
// them that suits a build; a [Proposal] knows what changes in its function, and not
// what else the package declares: names and places are given to it.
package form
