package form

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// libraryOwn is the library's own shared instance.
type libraryOwn struct{ common }

var toShared Form = libraryOwn{common{Traits{ID: "library", Named: true}}}

func (libraryOwn) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	return p.shared(s), reason.None
}

func (libraryOwn) describe(prop *Proposal, what, name, _ string) string {
	uses := prop.Slice.Uses(prop.Slice.Site.Local)
	if !prop.Keep && len(uses) > 0 && !slices.ContainsFunc(uses, func(c inspector.Cursor) bool { return prop.nameAt(name, c) == name }) {
		name = prop.nameAt(name, uses[0]) + "." + uses[0].Parent().Node().(*ast.SelectorExpr).Sel.Name
	}
	return "Use " + name + " instead of " + what
}

// shared proposes the library's own instance, where the catalogue knows one,
// the module's version has it, and the call sets nothing.
func (p *Reader) shared(s *site.Site) *Proposal {
	call, ok := s.Value.Node().(*ast.CallExpr)
	if !ok || s.Build.Constructor.Shared == "" || len(call.Args) > 0 || len(s.Fate.Setups) > 0 || s.Sharing() != catalogue.Safe {
		return nil
	}
	lib := p.libraryScope(call)
	name := lastName(s.Build.Constructor.Shared)
	if lib == nil {
		return nil
	}
	v, ok := lib.Lookup(name).(*types.Var)
	if !ok || !types.Identical(v.Type(), s.Type) {
		return nil
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	qualifier, ok := sel.X.(*ast.Ident)
	if !ok {
		return nil
	}
	sl, why := p.slices.Of(s, nil)
	if sl == nil || why.Given() {
		return nil
	}
	prop := &Proposal{Slice: sl, Names: []string{qualifier.Name + "." + name}}
	// Where the library's own instance has a method that is a function of the library
	// as well, the package is enough: protovalidate.Validate(x).
	prop.nameAt = func(name string, use inspector.Cursor) string {
		if p.isFunctionToo(s, use) {
			return name[:strings.Index(name, ".")]
		}
		return name
	}
	switch {
	case s.Tuple:
		c, ok := p.check(s)
		if !ok || sl.Reassigned(s.Local) {
			return nil
		}
		prop.Removed, prop.Extra = []textedit.Unit{c.stmt, c.check}, c.extra
	default:
		p.place(prop)
	}
	if !prop.Keep && s.Local != nil {
		for _, c := range sl.Uses(s.Local) {
			if code.Shadowed(p.pkg, qualifier.Name, c.Node().Pos(), nil) {
				return nil
			}
		}
	}
	return prop
}

// isFunctionToo reports whether a use of the instance calls a method that is
// a function of the library, too.
func (p *Reader) isFunctionToo(s *site.Site, use inspector.Cursor) bool {
	if use.ParentEdgeKind() != edge.SelectorExpr_X || use.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	method, ok := p.info.Uses[use.Parent().Node().(*ast.SelectorExpr).Sel].(*types.Func)
	lib := p.libraryScope(s.Value.Node().(*ast.CallExpr))
	if !ok || lib == nil {
		return false
	}
	fn, ok := lib.Lookup(method.Name()).(*types.Func)
	return ok && types.Identical(fn.Signature(), method.Signature())
}

func lastName(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' {
			return s[i+1:]
		}
	}
	return s
}
