package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// An effectIndex finds effects by what may stand in a call that has to do with their
// instances. Each list has places in the list of all.
type effectIndex struct {
	all     []*Effect
	at      map[ast.Node][]int         // by where the instance appears
	vars    map[*types.Var][]int       // by what holds it
	setUpIn map[inspector.Cursor][]int // by the calls that configure it
}

func newEffectIndex(all []*Effect) *effectIndex {
	ix := &effectIndex{all, make(map[ast.Node][]int), make(map[*types.Var][]int), make(map[inspector.Cursor][]int)}
	for i, u := range all {
		ix.at[u.At.Node()] = append(ix.at[u.At.Node()], i)
		for _, v := range u.Fate.Vars {
			ix.vars[v] = append(ix.vars[v], i)
		}
		for _, s := range u.Fate.Setups {
			ix.setUpIn[s.At] = append(ix.setUpIn[s.At], i)
		}
	}
	return ix
}

// near returns, in order, all effects whose instances may be arguments of a build or of
// a call that configures what it builds, or may be configured by it, and others.
func (ix *effectIndex) near(fo *Folder, whole *Build) []*Effect {
	info := fo.Pkg.Info
	found := slices.Clone(ix.setUpIn[whole.At])
	for _, arg := range whole.args() {
		found = append(found, ix.within(info, arg)...)
		if call := fo.obtained(arg); call != nil {
			found = append(found, ix.within(info, call)...)
		}
	}
	for call := range configuring(whole) {
		for _, arg := range call.Args {
			found = append(found, ix.at[ast.Unparen(arg)]...)
		}
	}
	if x := whole.filledObject(); x != nil {
		found = append(found, ix.within(info, x)...)
	}
	slices.Sort(found)
	var near []*Effect
	for _, i := range slices.Compact(found) {
		near = append(near, ix.all[i])
	}
	return near
}

// filledObject returns the object of another package that gives itself the instance of b
// when its method is first called, or nil. One that does so at each call has them whoever makes it once.
func (b *Build) filledObject() ast.Expr {
	call, ok := b.At.Node().(*ast.CallExpr)
	if !ok || b.Imported == nil || !b.Imported.Fact.Fills || b.Imported.Fact.Anew {
		return nil
	}
	if i := b.Imported.Fact.Result; i >= 0 && i < len(call.Args) {
		return call.Args[i]
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	return sel.X
}

// within returns the effects whose instances are mentioned in e, but for what stands in
// the body of a function.
func (ix *effectIndex) within(info *types.Info, e ast.Expr) (found []int) {
	ast.Inspect(e, func(n ast.Node) bool {
		found = append(found, ix.at[n]...)
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := info.ObjectOf(id).(*types.Var); ok {
				found = append(found, ix.vars[v]...)
			}
		}
		_, isFunc := n.(*ast.FuncLit)
		return !isFunc
	})
	return found
}

// configuring yields the calls that configure what is built, and those that go on from
// what such a call yields: policy.AllowAttrs("title").Matching(pattern). What a variable
// holds has more uses than that.
func configuring(whole *Build) func(yield func(*ast.CallExpr) bool) {
	return func(yield func(*ast.CallExpr) bool) {
		for _, s := range whole.Fate.Setups {
			for c := s.At; ; c = c.Parent().Parent() {
				call, ok := c.Node().(*ast.CallExpr)
				if !ok {
					break
				}
				if !yield(call) {
					return
				}
				if c.ParentEdgeKind() != edge.SelectorExpr_X || c.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
					break
				}
			}
		}
	}
}
