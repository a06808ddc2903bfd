package mapperlint

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Site is a place where something is built or configured, reported or not,
// with what is needed to find it in the stacks of a profile.
type Site struct {
	Spot
	Name string // the constructor in the catalogue: "path.Func", "(*path.T).Method", "path.T{}"
	Type string // of what is built, "path.T", if that is a defined type; else ""
	Uses []Spot // of one that is reported: the calls of what it builds
}

// A Spot is a call in a function.
type Spot struct {
	Pos, End token.Pos
	Func     string    // the declared function around it: "path.Func", "path.(*T).Method", "path.init" of a variable
	From, To token.Pos // the declaration; NoPos of a variable
	Calls    string    // the function that is called, in the same form; "" for a literal
	Dynamic  bool      // it is a method of an interface
}

// sites returns all places of the package, in source order of their builds, if
// that was asked for.
func (a *analysisRun) sites() []Site {
	if !a.linter.opts.Silences {
		return nil
	}
	byBuild := make(map[*summary.Build]*findings.Finding)
	for _, f := range a.reported {
		for _, listed := range f.Listed() {
			byBuild[listed.Build] = listed
		}
	}
	var out []Site
	for _, b := range a.folder.Builds {
		s := Site{Spot: a.spot(b.At), Name: b.Constructor.Name, Type: a.typeAt(b.At.Node())}
		if b.Callee != nil {
			s.Calls = catalogue.NameOf(b.Callee)
		}
		if f := byBuild[b]; f != nil {
			for _, use := range f.Effect.Fate.Uses {
				s.Uses = append(s.Uses, a.spot(use))
			}
		}
		out = append(out, s)
	}
	for _, ch := range a.configured {
		out = append(out, Site{Spot: a.spot(ch.At), Name: ch.What})
	}
	return out
}

func (a *analysisRun) spot(at inspector.Cursor) Spot {
	n := at.Node()
	s := Spot{Pos: n.Pos(), End: n.End(), Func: a.pass.Pkg.Path() + ".init"}
	fn := a.pkg.Enclosing(at)
	for fn != nil && fn.Obj == nil {
		fn = fn.Outer
	}
	if fn != nil {
		d := fn.Cursor.Node()
		s.Func, s.From, s.To = catalogue.NameOf(fn.Obj), d.Pos(), d.End()
	}
	if call, ok := n.(*ast.CallExpr); ok {
		if callee := funcs.StaticCallee(a.pass.TypesInfo, call); callee != nil {
			recv := callee.Signature().Recv()
			s.Calls, s.Dynamic = catalogue.NameOf(callee), recv != nil && types.IsInterface(recv.Type())
		}
	}
	return s
}

// typeAt returns the defined type of the first result of an expression.
func (a *analysisRun) typeAt(n ast.Node) string {
	e, ok := n.(ast.Expr)
	if !ok {
		return ""
	}
	t := a.pass.TypesInfo.TypeOf(e)
	if list, ok := t.(*types.Tuple); ok && list.Len() > 0 {
		t = list.At(0).Type()
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil {
		return typ.ImportPath(named.Obj().Pkg().Path()) + "." + named.Obj().Name()
	}
	return ""
}

// requestFuncs returns the declared functions that run for each request or
// message, if that was asked for.
func (a *analysisRun) requestFuncs() []string {
	if !a.linter.opts.Silences {
		return nil
	}
	var names []string
	for _, f := range a.pkg.Funcs {
		if f.Obj != nil && f.Reason().Freq >= scope.Message {
			names = append(names, catalogue.NameOf(f.Obj))
		}
	}
	return names
}
