package catalogue

import (
	"fmt"
	"go/token"
	"go/types"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A name is a parsed Constructor.Name. Pointer and value receivers are one
// name: a type has at most one method of a name. It is the key of all look-ups,
// three strings that an object already has, so that none is built.
type name struct {
	path string // import path
	recv string // type of a method or a literal, or ""
	fn   string // function or method; literal for path.T{}
}

// literal is the fn of names of the form "path.T{}".
const literal = "{}"

// parseName parses the spellings of Constructor.Name, and those that users find
// in documentation: "path.(*T).Method", "path.(T).Method", "path.T.Method", and
// each with type parameters.
func parseName(s string) (name, error) {
	n, ok := splitName(withoutTypeParams(s))
	if !ok || !validPath(n.path) || !token.IsIdentifier(n.fn) && n.fn != literal || n.recv != "" && !token.IsIdentifier(n.recv) {
		return name{}, fmt.Errorf("%q is no constructor (want path.Func, path.(*T).Method or path.T{})", s)
	}
	return n, nil
}

func splitName(s string) (n name, ok bool) {
	if t, isLit := strings.CutSuffix(s, literal); isLit {
		n.path, n.recv, ok = cutLast(t)
		n.fn = literal
		return n, ok && n.recv != ""
	}
	if typ, isMethod := strings.CutPrefix(s, "("); isMethod { // (*path.T).Method
		typ, n.fn, ok = strings.Cut(typ, ").")
		if !ok {
			return n, false
		}
		n.path, n.recv, ok = cutLast(strings.TrimPrefix(typ, "*"))
		return n, ok && n.recv != ""
	}
	if path, rest, isMethod := strings.Cut(s, ".("); isMethod { // path.(*T).Method
		n.path = path
		n.recv, n.fn, ok = strings.Cut(strings.TrimPrefix(rest, "*"), ").")
		return n, ok && n.recv != ""
	}
	n.path, n.fn, ok = cutLast(s)
	if path, id, dotted := cutLast(n.path); dotted && token.IsExported(id) { // path.T.Method
		n.path, n.recv = path, id
	}
	return n, ok
}

// withoutTypeParams drops what is in brackets: "path.Map[K, V]" is path.Map.
func withoutTypeParams(s string) string {
	for {
		i := strings.IndexByte(s, '[')
		j := strings.IndexByte(s, ']')
		if i < 0 || j < i {
			return s
		}
		s = s[:i] + s[j+1:]
	}
}

// Canonical returns the one spelling of a constructor's name in place of others
// that mean the same, and s itself if it is no name of a constructor.
func Canonical(s string) string {
	n, err := parseName(s)
	if err != nil {
		return s
	}
	return n.String()
}

// cutLast splits at the last dot: the last element of a path may hold dots
// ("gopkg.in/go-playground/validator.v9"), an identifier never does.
func cutLast(s string) (path, id string, ok bool) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 || i < strings.LastIndexByte(s, '/') {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}

func validPath(path string) bool {
	notInPath := func(r rune) bool {
		return r == utf8.RuneError || !unicode.IsGraphic(r) || unicode.IsSpace(r) || strings.ContainsRune("\"'`(){}[]<>=,;*&|", r)
	}
	return path != "" && !strings.ContainsFunc(strings.TrimSuffix(path, "/*"), notInPath) &&
		!strings.HasPrefix(path, "/") && !strings.HasSuffix(path, "/")
}

// String returns the spelling that [NameOf] and the options use for n.
func (n name) String() string {
	switch {
	case n.fn == literal:
		return n.path + "." + n.recv + literal
	case n.recv != "":
		return n.path + ".(*" + n.recv + ")." + n.fn
	}
	return n.path + "." + n.fn
}

// NameOf returns the name of a function, method or (as a literal) type, in a
// spelling that [Catalogue.ByName] and [Catalogue.WithMapper] take, or "" for
// an object which can have none.
func NameOf(obj types.Object) string {
	var n name
	var ok bool
	switch obj := obj.(type) {
	case *types.Func:
		n, ok = funcName(obj)
	case *types.TypeName:
		n, ok = typeName(obj)
	}
	if !ok {
		return ""
	}
	return n.String()
}

// funcName returns the name of fn; instances of generic functions and of methods
// of generic types have that of their origin.
func funcName(fn *types.Func) (n name, ok bool) {
	if fn.Pkg() == nil { // a method of error
		return name{}, false
	}
	n = name{path: typ.ImportPath(fn.Pkg().Path()), fn: fn.Name()}
	recv := fn.Signature().Recv()
	if recv == nil {
		return n, true
	}
	n.recv = receiver(recv.Type())
	return n, n.recv != ""
}

func receiver(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Name()
	}
	return "" // method of an unnamed interface
}

func typeName(tn *types.TypeName) (n name, ok bool) {
	if tn.IsAlias() {
		named, isNamed := types.Unalias(tn.Type()).(*types.Named)
		if !isNamed {
			return name{}, false
		}
		tn = named.Obj()
	}
	if tn.Pkg() == nil { // predeclared
		return name{}, false
	}
	return name{typ.ImportPath(tn.Pkg().Path()), tn.Name(), literal}, true
}

// OneLine returns what a user gave as it was, or quoted if that would not print as
// it is: options also come from files.
func OneLine(value string) string {
	if strings.ContainsFunc(value, unicode.IsControl) {
		return strconv.Quote(value)
	}
	return value
}
