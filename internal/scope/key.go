package scope

import (
	"go/types"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A form is what stands in front of a type's name, two bits per level, the
// outermost first: 1 a pointer, 2 a slice, 3 a channel.
type form uint8

const (
	pointer form = 1 + iota
	slice
	channel
)

// A typeKey names a type: *gin.Context is {".../gin", "Context", pointer}.
type typeKey struct {
	path, name string
	form       form
}

// A funcKey names a function, or a method by the type that declares it.
type funcKey struct{ path, recv, name string }

// A fieldKey names a field of a struct type.
type fieldKey struct{ path, typ, field string }

// names calls yield with the package path, the name and the form of each name
// that t goes by: those of its aliases, outermost first, and that of the type
// they stand for. It stops when yield returns true, and reports that.
func names(t types.Type, yield func(path, name string, f form) bool) bool {
	for f := form(0); ; {
		switch x := t.(type) {
		case *types.Alias:
			if p := x.Obj().Pkg(); p != nil && yield(typ.ImportPath(p.Path()), x.Obj().Name(), f) {
				return true
			}
			t = x.Rhs()
			continue
		case *types.Named: // an instance has the object of its origin
			p := x.Obj().Pkg()
			return p != nil && yield(typ.ImportPath(p.Path()), x.Obj().Name(), f)
		case *types.Pointer:
			f, t = f<<2|pointer, x.Elem()
		case *types.Slice:
			f, t = f<<2|slice, x.Elem()
		case *types.Chan:
			f, t = f<<2|channel, x.Elem()
		default:
			return false
		}
		if f >= 1<<6 {
			return false // deeper than any key
		}
	}
}

// keyOf returns the name of a function, or of a method by its declaring type.
func keyOf(fn *types.Func) (funcKey, bool) {
	if fn == nil || fn.Pkg() == nil {
		return funcKey{}, false
	}
	k := funcKey{path: typ.ImportPath(fn.Pkg().Path()), name: fn.Name()}
	if recv := fn.Signature().Recv(); recv != nil {
		named := namedOf(recv.Type())
		if named == nil {
			return funcKey{}, false // a method of an unnamed interface
		}
		k.recv = named.Obj().Name()
	}
	return k, true
}

// namedOf returns the named type of t or of what t points to, or nil.
func namedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

// parseType parses "*path.T" and the like.
func parseType(s string) typeKey {
	var k typeKey
	for {
		switch {
		case strings.HasPrefix(s, "*"):
			k.form, s = k.form<<2|pointer, s[1:]
		case strings.HasPrefix(s, "[]"):
			k.form, s = k.form<<2|slice, s[2:]
		case strings.HasPrefix(s, "chan "):
			k.form, s = k.form<<2|channel, s[5:]
		default:
			k.path, k.name = cut(s)
			return k
		}
	}
}

// parseFunc parses "path.F", "(path.T).M" and "(*path.T).M".
func parseFunc(s string) funcKey {
	recv, name, ok := strings.Cut(s, ").")
	if !ok {
		path, name := cut(s)
		return funcKey{path: path, name: name}
	}
	path, typ := cut(strings.TrimLeft(recv, "(*"))
	return funcKey{path, typ, name}
}

// anyArg is the index of a key that ends in "#*".
const anyArg = -1

// parseArg parses a function and the index of its argument: "path.F#1".
func parseArg(s string) (funcKey, int) {
	fn, arg, ok := strings.Cut(s, "#")
	if ok && arg == "*" {
		return parseFunc(fn), anyArg
	}
	i, err := strconv.Atoi(arg)
	if !ok || err != nil {
		return funcKey{}, 0 // matches nothing; a test finds it
	}
	return parseFunc(fn), i
}

// parseField parses "path.T.F".
func parseField(s string) fieldKey {
	typ, field := cut(s)
	path, name := cut(typ)
	return fieldKey{path, name, field}
}

// cut splits at the last dot.
func cut(s string) (before, after string) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return s, "" // matches nothing; a test finds it
	}
	return s[:i], s[i+1:]
}
