package funcs

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"sort"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// Mentions returns the identifiers that denote v, a variable that is no field, its
// definition included, in source order. What is local is looked for in its own
// declaration alone.
func (p *Package) Mentions(v *types.Var) []inspector.Cursor {
	uses, known := p.uses[v]
	if known || v == nil {
		return uses
	}
	var named []inspector.Cursor
	if x := p.declaration(v); x != nil { // others may be called so, in blocks of their own
		named = between(x.names.named(v.Name()), v.Pos(), max(v.Pos()+1, v.Parent().End()))
	} else {
		named = p.names.named(v.Name())
	}
	for _, c := range named {
		if p.variable(c) == v {
			uses = append(uses, c)
		}
	}
	p.uses[v] = uses
	return uses
}

// declaration returns the declaration that v is local to, or nil.
func (p *Package) declaration(v *types.Var) *declIndex {
	if v.Parent() == nil || IsGlobal(v) || v.Pkg() != p.Pkg {
		return nil
	}
	return p.declAt(v.Pos())
}

// variable returns the variable, no field, that the identifier at c denotes, or nil.
func (p *Package) variable(c inspector.Cursor) *types.Var {
	id := c.Node().(*ast.Ident)
	obj := p.Info.Uses[id]
	if obj == nil {
		obj = p.Info.Defs[id]
	}
	v, ok := obj.(*types.Var)
	if !ok || v.IsField() {
		return nil
	}
	return v
}

// MentionsIn returns those of the identifiers that denote v, a variable of a
// function, which start between two positions, the second left out.
func (p *Package) MentionsIn(v *types.Var, from, to token.Pos) []inspector.Cursor {
	return between(p.Mentions(v), from, to)
}

// between returns those of the identifiers of a declaration, in source order, which start
// between two positions, the second left out.
func between(ids []inspector.Cursor, from, to token.Pos) []inspector.Cursor {
	start := sort.Search(len(ids), func(i int) bool { return ids[i].Node().Pos() >= from })
	end := sort.Search(len(ids), func(i int) bool { return ids[i].Node().Pos() >= to })
	return ids[start:max(start, end)]
}

// IsGlobal reports whether v is a variable of package level, of any package.
func IsGlobal(v *types.Var) bool {
	return v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
}

// An Assignment gives a variable a value.
type Assignment struct {
	At    inspector.Cursor // the AssignStmt, ValueSpec, RangeStmt or IncDecStmt
	Value ast.Expr         // nil where the zero value, or the loop, decides
	Index int              // which result of Value, if it is a call with several
	Step  bool             // x += v, x++, a range variable: the value depends on the one before
}

// Assignments returns what gives v its value. The list is shared: it is not
// to be changed.
func (p *Package) Assignments(v *types.Var) []Assignment {
	as, known := p.gives[v]
	if known {
		return as
	}
	for _, c := range p.Mentions(v) {
		if a, ok := p.assignment(c); ok {
			as = append(as, a)
		}
	}
	if len(as) == 0 {
		as = p.typeSwitch(v)
	}
	if len(as) > 1 && p.unseen(v, as[0], as[1]) {
		as = as[1:]
	}
	p.gives[v] = as
	return as
}

// unseen reports whether nobody sees the zero value that v is declared with: var v T, and
// then v = x, both of one list of statements, with nothing between that mentions v.
func (p *Package) unseen(v *types.Var, declared, assigned Assignment) bool {
	if declared.Value != nil || declared.At.ParentEdgeKind() != edge.GenDecl_Specs || assigned.Step {
		return false
	}
	stmt := declared.At.Parent().Parent() // a DeclStmt, if it is not one of the package
	if assigned.At.ParentEdgeKind() != stmt.ParentEdgeKind() || assigned.At.Parent() != stmt.Parent() {
		return false
	}
	before := p.MentionsIn(v, stmt.Node().Pos(), assigned.At.Node().End())
	return len(before) == 2 // its declaration, and its assignment
}

// replacedAtStart reports whether the assignment is the declaration of a variable of the package, in
// which every run of the program has something else once it is initialised.
func (p *Package) replacedAtStart(v *types.Var, declared Assignment) bool {
	return IsGlobal(v) && declared.At.ParentEdgeKind() == edge.GenDecl_Specs && slices.ContainsFunc(p.Assignments(v), func(as Assignment) bool {
		if as.At == declared.At || as.Value == nil || as.Step {
			return false
		}
		f := p.Enclosing(as.At)
		return f.IsInit() && f.Body != nil && p.Guard.Graph(f.Body).Always(as.At.Node())
	})
}

// replacedIn returns what a variable of the package that is mentioned by id, while the package is initialised,
// may still have there, and nowhere else.
func (p *Package) replacedIn(id *ast.Ident) (values []ast.Expr) {
	v, ok := p.Info.Uses[id].(*types.Var)
	if !ok || !IsGlobal(v) || v.Pkg() != p.Pkg {
		return nil
	}
	for _, as := range p.Assignments(v) {
		if as.Value == nil || !p.replacedAtStart(v, as) {
			continue
		}
		if c, ok := p.Find(id); ok && p.Enclosing(c).IsInit() {
			values = append(values, as.Value)
		}
	}
	return values
}

// typeSwitch returns what gives a value to the variable of a type switch,
// which every clause has one of, all declared at the same place.
func (p *Package) typeSwitch(v *types.Var) []Assignment {
	if v.Pkg() != p.Pkg || IsGlobal(v) || v.IsField() {
		return nil
	}
	if p.switched == nil {
		p.switched = make(map[token.Pos]inspector.Cursor)
		for c := range p.Root.Preorder((*ast.TypeSwitchStmt)(nil)) {
			if s, ok := c.Node().(*ast.TypeSwitchStmt).Assign.(*ast.AssignStmt); ok {
				p.switched[s.Lhs[0].Pos()] = c.ChildAt(edge.TypeSwitchStmt_Assign, -1)
			}
		}
	}
	if c, ok := p.switched[v.Pos()]; ok {
		return []Assignment{{At: c, Value: c.Node().(*ast.AssignStmt).Rhs[0]}}
	}
	return nil
}

// assignment describes the assignment whose left side is the identifier at c.
func (p *Package) assignment(c inspector.Cursor) (Assignment, bool) {
	kind, i := c.ParentEdge()
	parent := c.Parent()
	switch kind {
	case edge.AssignStmt_Lhs:
		s := parent.Node().(*ast.AssignStmt)
		a := Assignment{At: parent, Step: s.Tok.String() != "=" && s.Tok.String() != ":="}
		if len(s.Rhs) == len(s.Lhs) {
			a.Value = s.Rhs[i]
		} else {
			a.Value, a.Index = s.Rhs[0], i
		}
		return a, true
	case edge.ValueSpec_Names:
		s := parent.Node().(*ast.ValueSpec)
		a := Assignment{At: parent}
		if len(s.Values) == len(s.Names) {
			a.Value = s.Values[i]
		} else if len(s.Values) > 0 {
			a.Value, a.Index = s.Values[0], i
		}
		return a, true
	case edge.RangeStmt_Key, edge.RangeStmt_Value:
		return Assignment{At: parent, Value: p.Ranged(parent.Node().(*ast.RangeStmt)), Step: true}, true
	case edge.IncDecStmt_X:
		return Assignment{At: parent, Step: true}, true
	}
	return Assignment{}, false
}

// SoleLit returns the function literal that v always holds, or nil.
func (p *Package) SoleLit(v *types.Var) *Func {
	as := p.Assignments(v)
	var lit *Func
	for _, a := range as {
		if a.Value == nil {
			continue // var f func(); f = func() {...}
		}
		l := yieldedLit(a.Value)
		if l == nil || lit != nil {
			return nil
		}
		lit = p.lits[l]
	}
	return lit
}

// yieldedLit returns the function literal that e is, or that a literal yields which e
// calls where it stands, and which does nothing else: func() F { return func() {...} }().
func yieldedLit(e ast.Expr) *ast.FuncLit {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return e
	case *ast.CallExpr:
		outer, ok := ast.Unparen(e.Fun).(*ast.FuncLit)
		if !ok || len(outer.Body.List) == 0 {
			return nil
		}
		ret, ok := outer.Body.List[len(outer.Body.List)-1].(*ast.ReturnStmt)
		if !ok || len(ret.Results) != 1 || returnsBefore(outer, ret) {
			return nil
		}
		lit, _ := ast.Unparen(ret.Results[0]).(*ast.FuncLit)
		return lit
	}
	return nil
}

// returnsBefore reports whether a return of the literal is another than last.
func returnsBefore(lit *ast.FuncLit, last *ast.ReturnStmt) bool {
	found := false
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			found = found || n != last
		}
		return !found
	})
	return found
}
