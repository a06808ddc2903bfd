// Package hoist plans the fixes of findings: where an instance is built once,
// and what changes there. It knows go/types and cursors, and gives back text
// edits; it reports nothing.
//
// # How
//
// [Plan] sees all findings of a package. Each becomes a site (how the function
// holds what it builds), the site a slice (the statements that must move with
// the build), the slice a proposal (one of the forms below). Each of these is a
// package below this one, and so are the questions when a build may run (timing)
// and who has the instance afterwards (touch). Proposals whose declarations mean
// the same, in whatever files, form a group, which gets one variable (reuse), one
// name (label) and one place (declare). Then the edits are written and formatted.
//
// A fix edits the file of its diagnostic, and carries the declaration that it
// shares with others in the file where that stands, with the imports it needs
// there; an import that nothing needs any more goes. Any set of the fixes of a
// package can be applied, in any order: names are given out for all of them
// at once, what several share is the same bytes at the same place, and a fix
// counts on no other. Builds that move with another one share its fix. With
// [Env.OneFile], a fix edits the file of its diagnostic alone: the variable of
// another file is used in the next run, when it is there.
//
// # Forms
//
// Each is a [form.Form], and a line in the registry of that package. A form sees one
// build; the [planner] sees all proposals, and gives out variables, names and places.
//
//	package variable   var jsonMapper = reflectx.NewMapper("json")
//	with its set-up    var v = func() *T { v := New(); v.Set(1); return v }()
//	two that belong    var validate, trans = func() (*V, T) { ... }()
//	Must               var re = regexp.MustCompile(`x`), for constant arguments
//	errors             var getEnv = sync.OnceValues(func() (*Env, error) { ... })
//	lazily             var getMapper = sync.OnceValue(func() *Mapper { ... })
//	a wrapper          var newValidator = sync.OnceValue(func() *V { ... })
//	above the loop     what depends on the function, and not on the iteration
//	above the handler  what depends on the factory, or stands in what it returns
//	the library's own  protovalidate.GlobalValidator
//	one in scope       an equal instance that a function around has in a variable
//	a pool             var typeMapPool = sync.Pool{...}, Get, deferred Put
//	one that is set    validate = validator.New() goes to the variable's declaration
//	a field            of the receiver, set in its constructor (-hoist=field)
//	one that is there  a variable of the package with the same initialiser
//
// A package variable that one file uses stands directly above the declaration
// that uses it, above its comment; one of several files below the type that it
// is made for, with variables of its type, or at the top of the first file. It
// joins a var block there that holds variables of the same type. Its
// expression is the source's, byte for byte; a comment above the local that
// speaks of the instance, and one at its end, move along. It is called what its
// sites call it, if they agree and that says something, else after the type or
// the word that it is made of, as people call such an instance, after what it
// is configured with, or after the function (see package label). The local's uses
// are renamed; a local that is assigned again, or shares its line or its
// declaration, stays, with the variable as its value.
//
// # Initialisation
//
// A variable is built at package initialisation if everything that it reads is
// there by then: constants, variables that nothing sets later, functions of the
// library and those of the standard library that compute only. It is built at
// its first use if it reads what init, main, flags, the environment or another
// package may set, or is a client. It is not moved if it reads what changes at
// run time, the clock or a file, or does more than build.
//
// # Refused
//
// Each fix that is absent has a rule of internal/reason, which -why tells:
// docs/refusals.md lists them.
//
// Not attempted: to move a build to a file of its own, to add parameters or
// results, to change callers, to use a key.
package hoist
