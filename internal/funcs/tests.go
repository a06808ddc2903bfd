package funcs

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// testImport returns where a file imports a library that tests are written
// with, or NoPos. The files beside it may well be part of the program.
func testImport(file inspector.Cursor) token.Pos {
	for _, imp := range file.Node().(*ast.File).Imports {
		if path, err := strconv.Unquote(imp.Path.Value); err == nil && scope.ServesTests(path) {
			return imp.Pos()
		}
	}
	return token.NoPos
}

// served returns the functions that a file declares which imports such a library and that
// requests reach all the same: one handles them, and a file that imports none refers to it,
// or what handles them there calls it, directly or through others of these.
func (p *Package) served() map[types.Object]bool {
	var program, tests []inspector.Cursor
	for _, file := range p.Files {
		if testImport(file).IsValid() {
			tests = append(tests, file)
		} else {
			program = append(program, file)
		}
	}
	if len(program) == 0 || len(tests) == 0 {
		return nil
	}
	var handlers []inspector.Cursor // in files of the program
	decls, handle := make(map[types.Object]inspector.Cursor), false
	for _, file := range p.Files {
		test := slices.Contains(tests, file)
		for c := range file.Children() {
			decl, ok := c.Node().(*ast.FuncDecl)
			if !ok {
				continue
			}
			fn, _ := p.Info.Defs[decl.Name].(*types.Func)
			handles := fn != nil && p.handles(fn)
			if test {
				decls[fn] = c
			} else if handles {
				handlers = append(handlers, c)
			}
			handle = handle || handles
		}
	}
	if !handle {
		return nil
	}
	served := make(map[types.Object]bool)
	var mentioned func(in inspector.Cursor, reached func(*types.Func) bool)
	mentioned = func(in inspector.Cursor, reached func(*types.Func) bool) {
		for c := range in.Preorder((*ast.Ident)(nil)) {
			fn, ok := p.Info.Uses[c.Node().(*ast.Ident)].(*types.Func)
			if !ok || served[fn.Origin()] {
				continue
			}
			if decl, here := decls[fn.Origin()]; here && reached(fn.Origin()) {
				served[fn.Origin()] = true
				mentioned(decl, func(*types.Func) bool { return true })
			}
		}
	}
	for _, file := range program {
		mentioned(file, p.handles)
	}
	for _, c := range handlers {
		mentioned(c, func(*types.Func) bool { return true })
	}
	return served
}

// handles reports whether the function handles requests, as its signature tells.
func (p *Package) handles(fn *types.Func) bool {
	r, ok := p.Signatures.Of(fn.Name(), fn.Signature())
	return ok && r.Freq >= scope.PerValue
}

// asTest sets Test. imported is what makes the file of f test code, or NoPos.
func (p *Package) asTest(f *Func, imported token.Pos) {
	switch _, ok := p.Signatures.ForTests(f.Sig); {
	case ok:
		f.Test = f.Cursor.Node().Pos()
	case imported.IsValid():
		f.Test = imported
	case f.Outer != nil:
		f.Test = f.Outer.Test
	}
}
