package state

import (
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// immutable are packages of the standard library whose types' methods change
// nothing.
var immutable = map[string]bool{
	"html/template": true, "log/slog": true, "net/netip": true, "net/url": true, "reflect": true, "regexp": true,
	"text/template": true, "time": true,
}

// shared reports whether values of type t are known to be for all to use: of
// the library, of one in the catalogue, of the standard library.
func (st *Search) shared(t types.Type) bool {
	if e := st.p.folder.Life.Cat.OfType(t); e != nil {
		return e.Sharing == catalogue.Safe || e.Sharing == catalogue.AfterSetup
	}
	named, ok := typ.Pointee(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	path := named.Obj().Pkg().Path()
	return immutable[path] || effects.Family(path) == st.family
}

// readsReceiver reports whether a method leaves what it is called on, a
// value of type t, as it is.
func (st *Search) readsReceiver(fn *types.Func, t types.Type) bool {
	if e := st.p.folder.Life.Cat.OfType(t); e != nil && e.IsSetup(fn.Name()) {
		return false
	}
	if st.shared(t) {
		return true
	}
	recv := fn.Signature().Recv()
	if f := st.p.pkg.Lookup(fn); f != nil && f.Body != nil {
		return !st.Writes(f.Body, recv)
	}
	return !Refers(recv.Type())
}

// readsArg reports whether a function leaves what its i-th argument refers to
// as it is.
func (st *Search) readsArg(fn *types.Func, i int) bool {
	if f := st.p.pkg.Lookup(fn); f != nil && f.Body != nil {
		params := fn.Signature().Params()
		return params.Len() > 0 && !st.Writes(f.Body, params.At(min(i, params.Len()-1)))
	}
	if fn.Pkg() == nil {
		return true
	}
	path := fn.Pkg().Path()
	switch path {
	case "slices", "maps":
		return slices.ContainsFunc([]string{"Contains", "Index", "Equal", "BinarySearch", "Keys", "Values", "All", "Sorted", "Max", "Min", "Clone"},
			func(prefix string) bool { return strings.HasPrefix(fn.Name(), prefix) })
	case "fmt":
		return !strings.HasPrefix(fn.Name(), "F") && !strings.Contains(fn.Name(), "Scan")
	}
	return immutable[path] || path == "strings" || path == "bytes" || path == "errors" || path == "strconv" || effects.Family(path) == st.family
}
