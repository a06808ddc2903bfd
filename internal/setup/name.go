package setup

import (
	"fmt"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A key is a parsed name: three strings that an object already has.
type key struct{ path, recv, name string }

// A form is how what a name stands for configures.
type form uint8

const (
	called   form = iota // a function or method
	assigned             // a variable or field
	element              // a map, by its elements
)

// A parsed is a name of Row.Names: a key, its form, and the argument that a
// function configures.
type parsed struct {
	key
	form form
	arg  int // noArg without "#"
}

// noArg is the argument of a name without "#".
const noArg = -1

// parse parses the spellings of Row.Names, and path.(*T).Method.
func parse(s string) (n parsed, ok bool) {
	n.arg = noArg
	if name, index, found := strings.Cut(s, "#"); found {
		i, err := strconv.Atoi(index)
		if err != nil || i < 0 {
			return n, false
		}
		s, n.arg = name, i
	} else if name, found := strings.CutSuffix(s, "="); found {
		s, n.form = name, assigned
	} else if name, found := strings.CutSuffix(s, "[]"); found {
		s, n.form = name, element
	}
	var typ string
	if typ, n.name, ok = cutLast(s); !ok {
		return n, false
	}
	n.path = typ
	if typ, method := strings.CutSuffix(typ, ")"); method {
		if path, recv, after := strings.Cut(typ, ".("); after { // path.(*T).Method
			n.path, n.recv = path, strings.TrimPrefix(recv, "*")
		} else { // (*path.T).Method
			n.path, n.recv, ok = cutLast(strings.TrimPrefix(strings.TrimPrefix(typ, "("), "*"))
		}
	}
	return n, ok && token.IsIdentifier(n.name) && n.path != "" && !strings.ContainsAny(n.path, " ()=,") && (n.recv == "" || token.IsIdentifier(n.recv))
}

// cutLast cuts at the last dot.
func cutLast(s string) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// ownName parses a name of the table, which a test has read: a bad one matches
// nothing.
func ownName(s string) parsed {
	n, _ := parse(s)
	return n
}

// keyOf returns the key of a function, method or package variable.
func keyOf(obj types.Object) (key, bool) {
	if obj == nil || obj.Pkg() == nil {
		return key{}, false
	}
	k := key{path: typ.ImportPath(obj.Pkg().Path()), name: obj.Name()}
	switch obj := obj.(type) {
	case *types.Var:
		return k, obj.Parent() == obj.Pkg().Scope()
	case *types.Func:
		recv := obj.Signature().Recv()
		if recv == nil {
			return k, true
		}
		k.recv = typeName(recv.Type())
		return k, k.recv != ""
	}
	return key{}, false
}

// typeName returns the name of the declared type that t is, or points to.
func typeName(t types.Type) string {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Name()
	}
	return ""
}

// userRow returns the row of a value of -setup, "path.(*T).Method=crash".
func userRow(value string) (*Row, error) {
	name, word, given := strings.Cut(value, "=")
	kind := Kind(word)
	if !given || kind != Crash && kind != Growth && kind != Global {
		return nil, fmt.Errorf("setup: %s: unknown kind %q (want =crash, =growth or =global)", catalogue.OneLine(value), word)
	}
	return OwnRow(name, kind)
}

// OwnRow returns the row of a function or method that a user says configures
// what others use.
func OwnRow(name string, kind Kind) (*Row, error) {
	if n, ok := parse(name); !ok || n.form != called || n.arg != noArg || strings.Contains(n.path, "*") {
		return nil, fmt.Errorf("setup: %q is no function or method (want path.Func or path.(*T).Method)", name)
	}
	r := &Row{ID: name, Title: name, Kind: kind, Names: []string{name}, Advice: "call it once, before requests are served"}
	switch kind {
	case Crash:
		r.Effect = "it is declared to race with use"
	case Growth:
		r.Effect = "it is declared to add on each call"
	default:
		r.Effect = "it is declared to change a default of the process"
	}
	return r, nil
}
