package funcs

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"sort"

	"golang.org/x/tools/go/ast/inspector"
)

// landmarks are the nodes that any other node is near to: it lies in the last
// of them before it, or in what is around that.
var landmarks = []ast.Node{
	(*ast.AssignStmt)(nil), (*ast.BlockStmt)(nil), (*ast.CallExpr)(nil), (*ast.CaseClause)(nil), (*ast.CommClause)(nil),
	(*ast.CompositeLit)(nil), (*ast.DeclStmt)(nil), (*ast.DeferStmt)(nil), (*ast.ExprStmt)(nil), (*ast.Field)(nil), (*ast.ForStmt)(nil),
	(*ast.FuncDecl)(nil), (*ast.FuncLit)(nil), (*ast.GenDecl)(nil), (*ast.GoStmt)(nil), (*ast.IfStmt)(nil), (*ast.IncDecStmt)(nil),
	(*ast.KeyValueExpr)(nil), (*ast.LabeledStmt)(nil), (*ast.RangeStmt)(nil), (*ast.ReturnStmt)(nil), (*ast.SelectStmt)(nil),
	(*ast.SendStmt)(nil), (*ast.SwitchStmt)(nil), (*ast.TypeSwitchStmt)(nil), (*ast.ValueSpec)(nil),
}

// A fileIndex holds the declarations of one file in source order.
type fileIndex struct {
	file  inspector.Cursor
	decls []declIndex // nil until one of them is asked for
}

// A declIndex holds the landmarks and the identifiers of one declaration in source order.
type declIndex struct {
	decl  inspector.Cursor
	marks []inspector.Cursor // nil until one of them is asked for
	names names
}

// Find returns the cursor of a node of the package, in about the same time
// wherever the node is.
func (p *Package) Find(n ast.Node) (inspector.Cursor, bool) {
	pos, end := n.Pos(), n.End()
	for near, ok := p.near(pos); ok; near = near.Parent() {
		if _, isFile := near.Node().(*ast.File); !isFile && near.Node().End() < end {
			continue
		}
		if c, found := near.FindNode(n); found || isFile(near) {
			return c, found
		}
	}
	return p.Root.FindNode(n) // of a test file
}

func isFile(c inspector.Cursor) bool {
	_, ok := c.Node().(*ast.File)
	return ok
}

// fileAt returns the file in which pos lies.
func (p *Package) fileAt(pos token.Pos) (*fileIndex, bool) {
	if p.index == nil {
		for _, file := range p.Files {
			p.index = append(p.index, fileIndex{file: file})
		}
		sort.Slice(p.index, func(i, j int) bool { return fileStart(p.index[i].file) < fileStart(p.index[j].file) })
	}
	i := sort.Search(len(p.index), func(i int) bool { return fileStart(p.index[i].file) > pos }) - 1
	if i < 0 || pos > p.index[i].file.Node().(*ast.File).FileEnd {
		return nil, false
	}
	return &p.index[i], true
}

// declAt returns the first declaration that ends behind pos, of the file in which that
// lies, or nil.
func (p *Package) declAt(pos token.Pos) *declIndex {
	x, ok := p.fileAt(pos)
	if !ok {
		return nil
	}
	if x.decls == nil {
		children := slices.Collect(x.file.Children())
		x.decls = make([]declIndex, 0, len(children))
		for i, c := range children {
			if _, isDecl := c.Node().(ast.Decl); isDecl {
				x.decls = append(x.decls, declIndex{decl: c, names: names{of: children[i : i+1]}})
			}
		}
	}
	i := sort.Search(len(x.decls), func(i int) bool { return pos < x.decls[i].decl.Node().End() })
	if i == len(x.decls) {
		return nil
	}
	return &x.decls[i]
}

// Innermost returns the innermost scope around pos, or nil if no file of the package
// has it. The scope of the package would look at all functions in turn.
func (p *Package) Innermost(pos token.Pos) *types.Scope {
	if x := p.declAt(pos); x != nil {
		if decl, isFunc := x.decl.Node().(*ast.FuncDecl); isFunc {
			if sc := p.Info.Scopes[decl.Type]; sc != nil && sc.Contains(pos) {
				return sc.Innermost(pos)
			}
		}
	}
	return p.Pkg.Scope().Innermost(pos)
}

// near returns the last landmark that starts at pos or before.
func (p *Package) near(pos token.Pos) (inspector.Cursor, bool) {
	x := p.declAt(pos)
	if x == nil {
		return inspector.Cursor{}, false
	}
	if x.marks == nil {
		for c := range x.decl.Preorder(landmarks...) {
			x.marks = append(x.marks, c)
		}
	}
	j := sort.Search(len(x.marks), func(j int) bool { return x.marks[j].Node().Pos() > pos }) - 1
	if j < 0 {
		return x.decl, true
	}
	return x.marks[j], true
}

func fileStart(c inspector.Cursor) token.Pos { return c.Node().(*ast.File).FileStart }

// Enclosing returns the innermost function around c (c included), or Init.
func (p *Package) Enclosing(c inspector.Cursor) *Func {
	for ; c.Node() != nil; c = c.Parent() {
		switch n := c.Node().(type) {
		case *ast.FuncLit:
			if f := p.lits[n]; f != nil {
				return f
			}
		case *ast.FuncDecl:
			if f := p.bodies[n]; f != nil {
				return f
			}
		}
	}
	return p.Init
}

// HasMethod reports whether a concrete type of the package declares a method of that
// name.
func (p *Package) HasMethod(name string) bool { return len(p.byName[name]) > 0 }

// Lookup returns the function declared as obj in this package, or nil.
func (p *Package) Lookup(obj *types.Func) *Func {
	if obj == nil {
		return nil
	}
	return p.decls[obj.Origin()]
}

// Lit returns the Func of a literal.
func (p *Package) Lit(lit *ast.FuncLit) *Func { return p.lits[lit] }
