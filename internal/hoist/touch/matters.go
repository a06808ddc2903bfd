package touch

import (
	"go/types"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// matters reports whether a value of that type, in which what is followed has a part,
// may be or hold it, and can be released or configured.
func (t *trail) matters(yielded types.Type) bool {
	if typ.IsError(yielded) || typ.IsBasic(yielded) {
		return false
	}
	if _, isFunc := yielded.Underlying().(*types.Signature); isFunc {
		return true
	}
	return t.p.folder.Life.Cat.IsOf(yielded, t.entry) || catalogue.Yields(yielded) || isOption(yielded) || len(t.entry.PartSetup) > 0 && !isBytes(yielded)
}

// isOption reports whether only the package of a type can make use of its values,
// which hand on what they hold to what is made with them: what trace.WithBatcher
// returns.
func isOption(t types.Type) bool {
	it, ok := t.Underlying().(*types.Interface)
	if !ok || it.NumMethods() == 0 {
		return false
	}
	for m := range it.Methods() {
		if m.Exported() {
			return false
		}
	}
	return true
}

// isBytes reports whether what a type holds has no parts that others could change
// in the instance: what it was written as.
func isBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	return ok && typ.IsBasic(s.Elem())
}
