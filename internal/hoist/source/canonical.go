package source

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// A Declaration is a declaration as one file would write it, parsed.
type Declaration struct {
	file *ast.File
	off  func(token.Pos) int // offset in the text
	// Imports are the mentions of imports, by the file's names for them.
	Imports map[*ast.Ident]*types.Package
}

// Parse parses var x typ = init as a declaration of f; it returns nil for what is none.
func Parse(f *File, decl string) *Declaration {
	const head = "package p\n"
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, "", head+decl, 0)
	if err != nil || len(syntax.Decls) != 1 {
		return nil
	}
	d := &Declaration{file: syntax, Imports: make(map[*ast.Ident]*types.Package)}
	d.off = func(p token.Pos) int { return fset.Position(p).Offset - len(head) }
	byName := make(map[string]*types.Package)
	for pkg, name := range f.Imports {
		byName[name] = pkg
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && byName[id.Name] != nil && slices.Contains(syntax.Unresolved, id) {
				d.Imports[id] = byName[id.Name]
			}
		}
		return true
	})
	return d
}

// Canonical returns a text that declarations of different files have in common
// if they mean the same: without comments and layout, imports by their paths,
// variables inside by the order of their declarations. It is "" for what does
// not parse. adds are packages of the standard library that the declaration mentions
// and f does not import yet. Each text is parsed once: a file has many builds of few.
func Canonical(f *File, typ, init string, adds ...string) string {
	if len(adds) > 0 {
		return canonical(f, typ, init, adds)
	}
	d := declaration{typ, init}
	text, known := f.canonical[d]
	if !known {
		text = canonical(f, typ, init, nil)
		f.canonical[d] = text
	}
	return text
}

func canonical(f *File, typ, init string, adds []string) string {
	d := Parse(f, Declare([]string{"x"}, typ, init))
	if d == nil {
		return ""
	}
	for id, pkg := range d.Imports {
		id.Name = strconv.Quote(pkg.Path())
	}
	for _, id := range d.file.Unresolved {
		if slices.Contains(adds, id.Name) {
			id.Name = strconv.Quote(id.Name)
		}
	}
	keys := make(map[ast.Expr]bool) // of literals: a field may have the name of a variable
	ast.Inspect(d.file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.CompositeLit); ok {
			for _, elt := range lit.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					keys[kv.Key] = true
				}
			}
		}
		return true
	})
	//lint:ignore SA1019 the declaration is parsed by itself, and has no types: the locals of its literals are all that is asked
	names := make(map[*ast.Object]string)
	ast.Inspect(d.file, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || id.Obj == nil || id.Name == "_" || keys[id] || d.file.Scope.Lookup(id.Name) == id.Obj {
			return true
		}
		if names[id.Obj] == "" {
			names[id.Obj] = "·" + strconv.Itoa(len(names))
		}
		id.Name = names[id.Obj]
		return true
	})
	var b strings.Builder
	if format.Node(&b, token.NewFileSet(), d.file.Decls[0]) != nil {
		return ""
	}
	return b.String()
}

// Written returns a declaration of one file as another one writes it, and the
// imports that the other lacks; ok is false if it cannot have them.
func (p *Package) Written(from, to *File, decl string) (text string, missing []*types.Package, ok bool) {
	if from == to {
		return decl, nil, true
	}
	d := Parse(from, decl)
	if d == nil {
		return "", nil, false
	}
	var edits []textedit.Edit
	for id, pkg := range d.Imports {
		name := to.Imports[pkg]
		if name == "" {
			name = id.Name
			if !p.Importable(to, name) {
				return "", nil, false
			}
			uniq.Add(&missing, pkg)
		}
		start := d.off(id.Pos())
		edits = append(edits, textedit.Replace(start, start+len(id.Name), name))
	}
	slices.SortFunc(missing, func(x, y *types.Package) int { return strings.Compare(x.Path(), y.Path()) })
	return textedit.Apply(decl, 0, len(decl), textedit.Sorted(edits)), missing, true
}
