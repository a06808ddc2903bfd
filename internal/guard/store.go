package guard

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Store puts a value at a place.
type Store struct {
	At     ast.Node // the statement or call
	Value  ast.Expr // nil if it is not written down
	Path   Path
	Key    Key        // of the element, if Path is one
	Behind bool       // Path is a pointer, and it is stored where that leads
	Step   int        // if not 0, how much it adds to the number that is there
	Copy   *types.Var // if not nil, a variable of the function that has a copy of what Path leads through: only that is changed
}

// nothing is the Value of a Store that takes away what is at its place.
var nothing ast.Expr = &ast.BadExpr{}

// Removes reports whether the store takes away what is at its place.
func (s Store) Removes() bool { return s.Value == nothing }

// Stores returns what the statements of the function store, but not what
// function literals in it do: assignments, stores of sync/atomic and sync.Map,
// and calls of functions of the package that store in their turn.
func (g *Graph) Stores() []Store {
	if g.stored == nil {
		g.stored = []Store{}
		for _, s := range g.spots {
			g.stored = append(g.stored, g.storesAt(s, 0, everything)...)
		}
		g.stored = append(g.stored, g.givenBack()...)
	}
	return g.stored
}

// givenBack returns what is stored where a copy, which something was stored in, is put
// back: t := std; t.f = x; std = t.
func (g *Graph) givenBack() (out []Store) {
	copies := make(map[types.Object][]Store)
	for _, s := range g.stored {
		if s.Copy != nil {
			copies[s.Copy] = append(copies[s.Copy], s)
		}
	}
	if len(copies) == 0 {
		return nil
	}
	for _, back := range g.stored {
		id, ok := ast.Unparen(back.Value).(*ast.Ident)
		if !ok || back.Copy != nil {
			continue
		}
		for _, c := range copies[g.a.info.Uses[id]] {
			if c.Path != back.Path && c.Path.Through(back.Path) {
				out = append(out, Store{At: back.At, Value: c.Value, Path: c.Path})
			}
		}
	}
	return out
}

// Which stores storesAt returns.
type which uint8

const (
	everything  which = iota
	ofVariables       // at least those in a variable, all of it
)

// storesAt returns what the spot s stores.
func (g *Graph) storesAt(s spot, depth int, w which) (out []Store) {
	ast.Inspect(s.node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if w == ofVariables && isPart(lhs) {
					continue
				}
				st := Store{At: n, Path: g.target(lhs, s), Copy: g.copied(lhs, s)}
				st.Key = g.keyAt(st.Path, lhs, s, 0)
				_, st.Behind = ast.Unparen(lhs).(*ast.StarExpr)
				if len(n.Lhs) == len(n.Rhs) {
					st.Value, st.Step = n.Rhs[i], g.step(n.Tok, n.Rhs[i])
				}
				out = append(out, st)
			}
		case *ast.IncDecStmt:
			out = append(out, Store{At: n, Path: g.target(n.X, s), Step: g.step(n.Tok, nil), Copy: g.copied(n.X, s)})
		case *ast.CallExpr:
			if w == ofVariables && g.ofOthers(n) {
				return true
			}
			out = append(out, g.storedBy(n, s, depth, w)...)
		}
		return true
	})
	return out
}

// isPart reports whether e is a field or an element.
func isPart(e ast.Expr) bool {
	switch ast.Unparen(e).(type) {
	case *ast.SelectorExpr, *ast.IndexExpr:
		return true
	}
	return false
}

// ofOthers reports whether the call is of a function of another package that stores in
// elements, if it stores at all.
func (g *Graph) ofOthers(call *ast.CallExpr) bool {
	if _, own := g.a.world.Callee(call); own {
		return false
	}
	fn, ok := typeutil.Callee(g.a.info, call).(*types.Func)
	if !ok {
		return false
	}
	place, _ := atomicPlace(fn, call)
	return place == nil
}

// target is the place that an assignment to e changes: a local variable itself,
// not what it is a copy of.
func (g *Graph) target(e ast.Expr, s spot) Path {
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		v, _ := g.a.info.ObjectOf(id).(*types.Var)
		return Path{Root: v}
	}
	return g.path(e, s, 0)
}

// copied returns the local variable that an assignment to e, a part of it, changes, if
// what it holds was copied from another place.
func (g *Graph) copied(e ast.Expr, s spot) *types.Var {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			sel := g.a.info.Selections[x]
			if sel == nil || sel.Indirect() {
				return nil
			}
			e = x.X
			continue
		case *ast.IndexExpr:
			if t := g.a.info.TypeOf(x.X); t == nil {
				return nil
			} else if _, isArray := t.Underlying().(*types.Array); !isArray {
				return nil
			}
			e = x.X
			continue
		case *ast.Ident:
			v, ok := g.a.info.Uses[x].(*types.Var)
			if !ok || g.variable(v, s, 0).Root == v {
				return nil
			}
			return v
		}
		return nil
	}
}

// storedBy returns what a call stores.
func (g *Graph) storedBy(call *ast.CallExpr, s spot, depth int, w which) (out []Store) {
	if fn, ok := g.a.world.Callee(call); ok {
		if depth >= maxDepth || fn.Body == nil || fn.Body == g.body {
			return nil
		}
		for _, st := range g.a.Graph(fn.Body).lasting(fn, depth+1, w) {
			if p := g.translate(st.Path, fn, call, s, depth); !p.IsZero() {
				out = append(out, Store{At: call, Path: p, Key: g.translateKey(st.Key, fn, call), Value: st.Value, Step: st.Step, Behind: st.Behind})
			}
		}
		return out
	}
	switch fn := typeutil.Callee(g.a.info, call).(type) {
	case *types.Builtin:
		switch fn.Name() {
		case "close":
			return []Store{{At: call, Path: g.path(call.Args[0], s, depth)}}
		case "delete", "clear":
			return []Store{{At: call, Path: g.path(call.Args[0], s, depth).then(element), Key: g.keyAmong(call.Args[1:]), Value: nothing}}
		}
	case *types.Func:
		if place, how := atomicPlace(fn, call); place != nil {
			if how == loads {
				return nil
			}
			st := Store{At: call, Path: g.path(place, s, depth), Value: call.Args[len(call.Args)-1]}
			if _, adds := g.atomicCall(call); adds {
				st.Step = g.step(token.ADD_ASSIGN, st.Value)
			}
			return []Store{st}
		}
		if fn.FullName() == "(*sync.Map).Load" {
			return nil
		}
		if effects.Has(fn, effects.TakesOut) {
			return []Store{{At: call, Path: g.path(receiver(call), s, depth).then(element), Key: g.keyAmong(call.Args), Value: nothing}}
		}
		// A method of another package that is given a key, a value, or both may
		// store it in its object.
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if ok && g.a.info.Selections[sel] != nil && len(call.Args) > 0 {
			if p := g.path(sel.X, s, depth); !p.IsZero() {
				return []Store{{At: call, Path: p.then(element), Key: g.key(call.Args[0]), Value: call.Args[len(call.Args)-1]}}
			}
		}
	}
	return nil
}

// lasting returns what the function, fn, stores in what is not its own, as a call sees it that
// is followed so deep.
func (g *Graph) lasting(fn Function, depth int, w which) []Store {
	out := &g.outward[w][depth]
	if *out == nil {
		*out = []Store{}
		for _, s := range g.spots {
			for _, st := range g.storesAt(s, depth, w) {
				if st.Copy != nil || !st.Behind && (fn.ownPart(st.Path) || st.Path.Variable() && st.Path.Root.Parent() != st.Path.Root.Pkg().Scope()) {
					continue // a variable, or a copy, of its own
				}
				if st.Value = g.cleared(st); !g.Always(st.At) {
					st.Step = 0
				}
				*out = append(*out, st)
			}
		}
	}
	return *out
}

// cleared returns the value of a store, if each call of the function takes away by it what
// is there; else nil.
func (g *Graph) cleared(st Store) ast.Expr {
	if g.Known(st.Value) == Unset && g.Always(st.At) {
		return nothing
	}
	return nil
}

// receiver returns what a method is called on.
func receiver(call *ast.CallExpr) ast.Expr {
	sel, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if sel == nil {
		return call.Fun
	}
	return sel.X
}

// Known says what a constant is: Set, or Unset if it is zero; Other for what is
// not known before the program runs.
func (g *Graph) Known(value ast.Expr) Kind {
	switch {
	case value == nothing:
		return Unset
	case value == nil || !g.isConstant(value):
		return Other
	case g.a.info.Types[value].Value == nil || IsZero(g.a.info.Types[value].Value):
		return Unset
	}
	return Set
}

// Renews reports whether the fact holds again after the store.
func (g *Graph) Renews(f Fact, s Store) bool {
	if value := g.a.info.Types[s.Value].Value; f.Limit != nil && value != nil {
		holds := comparison(value, f.Op, f.Limit)
		return holds != nil && constant.BoolVal(holds)
	}
	return (f.Kind == Unset || f.Kind == Set) && g.Known(s.Value) == f.Kind
}

// Ends reports whether the fact does not hold any more after the store.
func (g *Graph) Ends(f Fact, s Store) bool {
	switch known := g.Known(s.Value); f.Kind {
	case Unset:
		return known != Unset
	case Set:
		return known == Unset
	case Is:
		return f.Limit != nil && (known == Unset || known == Set && g.a.info.Types[s.Value].Value != nil && !typ.SameConstant(g.a.info.Types[s.Value].Value, f.Limit))
	}
	return false
}
