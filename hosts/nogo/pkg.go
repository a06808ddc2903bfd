package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"

	"golang.org/x/tools/go/analysis"
)

// A pkg is the package of a unit, and what is found in it.
type pkg struct {
	unit        *unit
	fset        *token.FileSet
	files       []*ast.File
	types       *types.Package
	info        *types.Info
	facts       facts
	diagnostics []diagnostic
}

// load parses and type-checks the package.
func (p *pkg) load() error {
	for _, name := range p.unit.GoFiles {
		f, err := parser.ParseFile(p.fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		p.files = append(p.files, f)
	}
	p.info = &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Implicits:  make(map[ast.Node]types.Object),
		Instances:  make(map[*ast.Ident]types.Instance),
		Scopes:     make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	conf := types.Config{Importer: p.importer()}
	var err error
	p.types, err = conf.Check(p.unit.ImportPath, p.fset, p.files, p.info)
	return err
}

func (p *pkg) importer() types.Importer {
	compiled := importer.ForCompiler(p.fset, "gc", func(path string) (io.ReadCloser, error) {
		file, ok := p.unit.Export[path]
		if !ok {
			return nil, fmt.Errorf("no export data for %s", path)
		}
		return os.Open(file)
	})
	return importerFunc(func(path string) (*types.Package, error) {
		if to, ok := p.unit.ImportMap[path]; ok {
			path = to
		}
		return compiled.Import(path)
	})
}

type importerFunc func(string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// analyze runs an analyzer and those that it requires, and writes its facts.
func (p *pkg) analyze(a *analysis.Analyzer) error {
	if err := analysis.Validate([]*analysis.Analyzer{a}); err != nil {
		return err
	}
	var err error
	if p.facts, err = readFacts(p, a); err != nil {
		return err
	}
	if _, err := p.run(a, make(map[*analysis.Analyzer]any)); err != nil {
		return err
	}
	return p.facts.write(p.unit.Out)
}

// run returns the result of an analyzer; done are those that were run before.
func (p *pkg) run(a *analysis.Analyzer, done map[*analysis.Analyzer]any) (any, error) {
	if result, ok := done[a]; ok {
		return result, nil
	}
	results := make(map[*analysis.Analyzer]any)
	for _, req := range a.Requires {
		result, err := p.run(req, done)
		if err != nil {
			return nil, err
		}
		results[req] = result
	}
	result, err := a.Run(p.pass(a, results))
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", a.Name, p.unit.ImportPath, err)
	}
	done[a] = result
	return result, nil
}

func (p *pkg) pass(a *analysis.Analyzer, results map[*analysis.Analyzer]any) *analysis.Pass {
	return &analysis.Pass{
		Analyzer: a, Fset: p.fset, Files: p.files, Pkg: p.types, TypesInfo: p.info,
		TypesSizes: types.SizesFor("gc", "amd64"),
		ResultOf:   results,
		Report:     p.report,

		ImportPackageFact: p.facts.imported,
		ExportPackageFact: p.facts.export,
		AllPackageFacts:   p.facts.all,
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { panic("mapperlint has no object facts") },
		ExportObjectFact:  func(types.Object, analysis.Fact) { panic("mapperlint has no object facts") },
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
	}
}

func (p *pkg) report(d analysis.Diagnostic) {
	at := p.fset.Position(d.Pos)
	out := diagnostic{
		File: at.Filename, Line: at.Line, Column: at.Column,
		Category: d.Category, Message: d.Message,
	}
	if len(d.SuggestedFixes) > 0 {
		for _, e := range d.SuggestedFixes[0].TextEdits {
			from, to := p.fset.Position(e.Pos), p.fset.Position(cmp.Or(e.End, e.Pos))
			out.Fix = append(out.Fix, edit{from.Filename, from.Offset, to.Offset, string(e.NewText)})
		}
	}
	p.diagnostics = append(p.diagnostics, out)
}
