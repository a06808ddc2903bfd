package funcs

import (
	"go/types"
	"slices"
)

// Types of functions that have methods, by which a function is what an interface asks for.

// convertedTo adds the functions of the package that become values of a type of functions.
func (r *resolver) convertedTo(t types.Type) {
	key := FuncTypeKey(t)
	if key == "" {
		return
	}
	for _, f := range r.p.Funcs {
		if slices.Contains(f.ofTypes, key) {
			r.add(f)
		}
	}
}
