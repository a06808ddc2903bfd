package catalogue

import (
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// IsSetup reports whether the method configures an instance; with a leading
// dot, whether assigning to the field does.
func (e *Entry) IsSetup(method string) bool { return anyMatch(e.Setup, method) }

// IsPartSetup reports whether the method, of what a field of an instance holds,
// changes the instance.
func (e *Entry) IsPartSetup(method string) bool { return slices.Contains(e.PartSetup, method) }

// Panics reports whether the method, one of those that configure, panics on
// arguments which it refuses, instead of returning an error.
func (e *Entry) Panics(method string) bool {
	return strings.HasPrefix(method, "Must") || anyMatch(e.Panicking, method)
}

// IsDerive reports whether the method's result holds the instance.
func (e *Entry) IsDerive(method string) bool { return slices.Contains(e.Derive, method) }

// IsService reports whether the method serves a client until it leaves.
func (e *Entry) IsService(method string) bool { return slices.Contains(e.Serves, method) }

// IsCopy reports whether the method's result is an instance of its own.
func (e *Entry) IsCopy(method string) bool { return slices.Contains(e.Copy, method) }

func anyMatch(patterns []string, s string) bool {
	for _, p := range patterns {
		if p == s {
			return true
		}
		if prefix, ok := strings.CutSuffix(p, "*"); ok && strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// A setupIndex holds the SetupFuncs of all entries by the last name, in which
// they have no "*": most objects are answered by one probe that misses.
type setupIndex map[string][]string

func (x setupIndex) add(patterns []string) {
	for _, p := range patterns {
		last := p[strings.LastIndexByte(p, '.')+1:]
		if !slices.Contains(x[last], p) {
			x[last] = append(x[last], p)
		}
	}
}

// SetupFunc reports whether obj, a function, a method or a variable of a
// function type, configures an instance which it is given as an argument.
func (c *Catalogue) SetupFunc(obj types.Object) bool {
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	patterns := c.setup[obj.Name()]
	if len(patterns) == 0 {
		return false
	}
	full := typ.ImportPath(obj.Pkg().Path()) + "." + obj.Name()
	switch obj := obj.(type) {
	case *types.Func:
		if n, ok := funcName(obj); ok && n.recv != "" {
			full = n.path + "." + n.recv + "." + n.fn
		}
	case *types.Var:
		if _, isFunc := obj.Type().Underlying().(*types.Signature); !isFunc {
			return false
		}
	default:
		return false
	}
	return slices.ContainsFunc(patterns, func(p string) bool { return glob(p, full) })
}

// glob reports whether s is pattern with each "*" replaced by some text.
func glob(pattern, s string) bool {
	first, rest, ok := strings.Cut(pattern, "*")
	if !ok {
		return pattern == s
	}
	if !strings.HasPrefix(s, first) {
		return false
	}
	s = s[len(first):]
	for i := 0; i <= len(s); i++ {
		if glob(rest, s[i:]) {
			return true
		}
	}
	return false
}
