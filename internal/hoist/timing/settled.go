package timing

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// settled returns when the value of a package variable may be read by what
// builds the instance of s.
func (p *Reader) settled(v *types.Var, s *site.Site) (When, reason.Refusal) {
	if v.Pkg() != p.pkg.Pkg {
		if p.outside()[v.Pkg().Name()+"."+v.Name()] || p.outside()[path.Base(v.Pkg().Path())+"."+v.Name()] {
			return Never, reason.Because(reason.FixOthersWrite, "a test or a file for another platform assigns to "+v.Pkg().Name()+"."+v.Name())
		}
		return p.foreign(v, s)
	}
	if p.outside()[v.Name()] {
		return Never, reason.Because(reason.FixOthersWrite, "a test or a file for another platform assigns to "+v.Name())
	}
	when := Early
	if v.Exported() && v.Pkg().Name() != "main" {
		when = Late // other packages may set it
	}
	for _, c := range p.pkg.Mentions(v) {
		if !p.writes(c.Node().(*ast.Ident), v) {
			continue
		}
		if p.beforeUse(c, s) {
			when = Late
			continue
		}
		return Never, reason.Because(reason.FixOthersWrite, v.Name()+" changes")
	}
	if when == Late {
		return Late, reason.Because(reason.FixNotThereYet, "it reads "+v.Name()+", which is set up later")
	}
	return Early, reason.None
}

// foreign: a variable of another package. Those of the standard library and of
// the instance's own library are there from the start and stay, but for those
// that are there to be replaced.
func (p *Reader) foreign(v *types.Var, s *site.Site) (When, reason.Refusal) {
	_, basic := v.Type().Underlying().(*types.Basic)
	from := v.Pkg().Path()
	first, _, _ := strings.Cut(from, "/")
	standard := !strings.Contains(first, ".") && first != effects.Family(p.pkg.Pkg.Path())
	if !basic && (!strings.HasPrefix(v.Name(), "Default") || onlyOnes[from+"."+v.Name()]) && (standard || effects.Family(from) == effects.Family(site.Library(p.info, s))) {
		return Early, reason.None
	}
	return Late, reason.Because(reason.FixNotThereYet, "it reads "+v.Pkg().Name()+"."+v.Name())
}

// onlyOnes are variables that are called defaults, and for which programs have nothing
// else.
var onlyOnes = map[string]bool{
	"k8s.io/apimachinery/pkg/runtime/serializer/json.DefaultMetaFactory": true, // it finds apiVersion and kind
}

// beforeUse reports whether the write at c, in start-up code, comes before
// everything there from which the build of s can be reached, so that the first
// use finds what every later one will.
//
//	tag = *flagTag                 // before
//	http.HandleFunc("/", handler)  // from here on the build can run
//	tag = "other"                  // after
func (p *Reader) beforeUse(c inspector.Cursor, s *site.Site) bool {
	return p.before(c, s, make(map[*funcs.Func]bool))
}

// before is beforeUse; asked are the functions whose callers are being looked at.
func (p *Reader) before(c inspector.Cursor, s *site.Site, asked map[*funcs.Func]bool) bool {
	f := p.pkg.Enclosing(c)
	if f == p.pkg.Init {
		return true
	}
	for outer := f; outer != nil && outer != p.pkg.Init; outer = outer.Outer {
		if !p.pkg.StartsUp(outer) {
			return false
		}
	}
	if f.IsInit() {
		return true
	}
	if f.Reason().Freq != scope.Once && !p.calledBefore(f, s, asked) {
		return false
	}
	for range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.GoStmt)(nil), (*ast.DeferStmt)(nil)) {
		return false
	}
	owner := code.Objects(p.info, s.Decl.Node().(ast.Decl))
	isOwner := func(n any) bool { return slices.Contains(owner, n) }
	found := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if n == nil || found || n.Pos() >= c.Node().Pos() {
			return false
		}
		switch n := n.(type) {
		case *ast.GoStmt:
			found = true
		case *ast.Ident:
			found = p.graph.Reaches(p.reachable(n), isOwner)
		}
		return !found
	})
	return !found
}

// calledBefore reports whether f, which starts up since its callers do, is called before
// everything from which the build of s can be reached, and by nobody out of sight.
func (p *Reader) calledBefore(f *funcs.Func, s *site.Site, asked map[*funcs.Func]bool) bool {
	if f.Exported() || asked[f] || len(f.In()) == 0 {
		return false
	}
	asked[f] = true
	return !slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool {
		if e.Call == nil || e.Value {
			return true
		}
		call, ok := p.pkg.Find(e.Call)
		return !ok || !p.before(call, s, asked)
	})
}

// reachable returns what can be run by whoever has what an identifier means:
// the function, what a variable was made from, the methods of a type.
func (p *Reader) reachable(id *ast.Ident) []any {
	switch obj := p.info.Uses[id].(type) {
	case *types.Func:
		return []any{types.Object(obj.Origin())}
	case *types.Var:
		if funcs.IsGlobal(obj) {
			return append(p.methods(obj.Type()), types.Object(obj))
		}
		return p.methods(obj.Type())
	case *types.TypeName:
		return p.methods(obj.Type())
	}
	return nil
}

// methods returns the methods that the package declares for a type.
func (p *Reader) methods(t types.Type) []any {
	named, ok := typ.Pointee(t).(*types.Named)
	if !ok || named.Obj().Pkg() != p.pkg.Pkg {
		return nil
	}
	var all []any
	for m := range named.Origin().Methods() {
		all = append(all, types.Object(m))
	}
	return all
}

// writes reports whether the mention of v at id assigns to it or to what it
// holds, or hands it to something that may fill it.
func (p *Reader) writes(id *ast.Ident, v *types.Var) bool {
	c, ok := p.pkg.Find(id)
	if !ok || p.info.Defs[id] != nil { // its declaration
		return false
	}
	startup := p.pkg.Enclosing(c) != p.pkg.Init && p.pkg.StartsUp(p.pkg.Enclosing(c))
	for {
		kind, _ := c.ParentEdge()
		switch kind {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X:
		case edge.SelectorExpr_X:
			if c.Parent().ParentEdgeKind() == edge.CallExpr_Fun {
				return startup || p.methodWrites(c)
			}
		case edge.UnaryExpr_X:
			return c.Parent().Node().(*ast.UnaryExpr).Op == token.AND
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X, edge.RangeStmt_Key, edge.RangeStmt_Value:
			return true
		case edge.AssignStmt_Rhs, edge.ValueSpec_Values:
			return p.aliasWrites(c)
		case edge.CallExpr_Args:
			_, isFunc := v.Type().Underlying().(*types.Signature)
			_, isBasic := v.Type().Underlying().(*types.Basic)
			return !isFunc && !isBasic && (startup || p.argumentWrites(c))
		default:
			return false
		}
		c = c.Parent()
	}
}
