// Package mapperlint defines an Analyzer that reports mappers which are built
// again and again.
//
// What it exports keeps its name and meaning, but for the fields of [Result],
// which are for the command of this module.
//
// # Analyzer mapperlint
//
// mapperlint: report mappers, validators and codecs that are built for every request, iteration or call
//
// A struct mapper, validator, form decoder, codec mode, type registry or
// RESTMapper holds a cache of type metadata or compiled work. It is meant to
// be built once. Built for every request it costs up to thousands of times
// its use, in time and garbage:
//
//	func (a *API) create(w http.ResponseWriter, r *http.Request) {
//		...
//		err := validator.New().Struct(in) // a cache that never gets a hit
//	}
//
// The analyzer follows the construction through functions, packages (by
// facts) and interfaces, and knows which instances are safe to share. It
// reports three categories, the most specific one for each construction, and
// the twin mistake:
//
//   - request: built for every request, message or reconcile;
//   - loop: built on every iteration of a loop, with nothing in it that
//     depends on the iteration;
//   - call: built in a function that takes the data to be mapped, and
//     dropped when the function returns;
//   - setup: what is shared is configured for every request, which crashes,
//     grows, or changes a default of the whole process.
//
// What runs once is silent: package variables, init, main, sync.Once and its
// kin, lazily filled variables, caches, constructors of long-lived values,
// middleware outside the handler, command bodies, tests. So is what depends
// on the data of the call, and what is bound to it.
//
// To disagree in place, write //mapperlint:ignore with a reason on the line,
// on the line above, or in the function's comment.
package mapperlint
