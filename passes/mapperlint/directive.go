package mapperlint

import (
	"fmt"
	"go/ast"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/summary"
)

const directivePrefix = "//mapperlint:"

// directives are the comments of a package by which its author declares
// something, and which become facts:
//
//	//mapperlint:mapper [words]             on a type or a constructor
//	//mapperlint:request                    on a function, function type or interface
//	//mapperlint:once                       on a function
//	//mapperlint:setup [crash|growth|global] on a function or method
type directives struct {
	mappers []fact.Mapper
	yields  []types.Type // of each of mappers, the type of what it yields
	scoped  []fact.Scoped
	setups  []fact.Setup
	funcs   map[*types.Func]bool // functions of this package: true for once
	wrong   []wrongDirective
}

type wrongDirective struct {
	comment *ast.Comment
	problem string
}

// readDirectives collects the directives among the remarks.
func readDirectives(pass *analysis.Pass, remarked []remarks) *directives {
	d := &directives{funcs: make(map[*types.Func]bool)}
	for _, r := range remarked {
		placed := make(map[*ast.Comment]bool)
		for _, c := range configs(r.file) {
			placed[c] = true
		}
		for _, decl := range r.file.Decls {
			d.readDecl(pass, decl, placed)
		}
		for _, c := range r.list {
			if name, _, ok := parseDirective(c.Comment); ok && !placed[c.Comment] {
				d.misplaced(c.Comment, name)
			}
			if isSpaced(c.Comment) {
				name := spaced().FindString(c.Text)
				d.problem(c.Comment, name+" is no directive: write //mapperlint without a space")
			}
		}
	}
	return d
}

// spaced matches what was meant for a directive. A comment that only begins like
// one, "// mapperlint: why", is text.
var spaced = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^// +mapperlint:(?:ignore|config|mapper|request|once|setup)\b`)
})

func isSpaced(c *ast.Comment) bool {
	return strings.HasPrefix(c.Text, "// ") && strings.Contains(c.Text, "mapperlint:") && spaced().MatchString(c.Text)
}

// parseDirective splits "//mapperlint:name args". Ignores are not declarations.
func parseDirective(c *ast.Comment) (name, args string, ok bool) {
	rest, ok := strings.CutPrefix(c.Text, directivePrefix)
	if !ok {
		return "", "", false
	}
	name, args, _ = strings.Cut(rest, " ")
	if name == "ignore" {
		return "", "", false
	}
	args, _, _ = strings.Cut(args, "//")
	return name, strings.TrimSpace(args), true
}

func (d *directives) misplaced(c *ast.Comment, name string) {
	switch name {
	case "config":
		d.problem(c, "mapperlint:config has no effect here: it belongs above the package clause")
	case "mapper", "request", "once", "setup":
		d.problem(c, fmt.Sprintf("mapperlint:%s has no effect here: it belongs in the doc comment of a %s", name,
			map[string]string{"mapper": "type or constructor", "request": "function, function type or interface", "once": "function", "setup": "function or method"}[name]))
	default:
		d.problem(c, fmt.Sprintf("unknown directive mapperlint:%s (want ignore, config, mapper, request, once or setup)", name))
	}
}

func (d *directives) problem(c *ast.Comment, text string) {
	d.wrong = append(d.wrong, wrongDirective{c, text})
}

// readDecl reads the directives in the doc comments of a declaration.
func (d *directives) readDecl(pass *analysis.Pass, decl ast.Decl, placed map[*ast.Comment]bool) {
	each := func(doc *ast.CommentGroup, obj types.Object) {
		if doc == nil || obj == nil {
			return
		}
		for _, c := range doc.List {
			if name, args, ok := parseDirective(c); ok && d.declare(c, obj, name, args) {
				placed[c] = true
			}
		}
	}
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		each(decl.Doc, pass.TypesInfo.Defs[decl.Name])
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			if ts, ok := spec.(*ast.TypeSpec); ok {
				each(ts.Doc, pass.TypesInfo.Defs[ts.Name])
				if len(decl.Specs) == 1 {
					each(decl.Doc, pass.TypesInfo.Defs[ts.Name])
				}
			}
		}
	}
}

// declare applies one directive to obj; it reports whether it belongs there.
func (d *directives) declare(c *ast.Comment, obj types.Object, name, args string) bool {
	fn, isFunc := obj.(*types.Func)
	switch name {
	case "mapper":
		if isFunc && fn.Signature().Results().Len() == 0 {
			return false
		}
		m, err := readMapper(obj, args)
		if err != nil {
			d.problem(c, "mapperlint:mapper: "+err.Error())
			return true
		}
		d.mappers, d.yields = append(d.mappers, m), append(d.yields, yielded(obj))
		return true
	case "setup":
		if !isFunc {
			return false
		}
		if args == "" {
			args = string(setup.Crash)
		}
		if !slices.Contains(setup.Kinds(), setup.Kind(args)) {
			d.problem(c, fmt.Sprintf("mapperlint:setup: unknown kind %q (want crash, growth or global)", args))
			return true
		}
		d.setups = append(d.setups, fact.Setup{Name: fn.FullName(), Kind: args})
		return true
	case "request", "once":
		once := name == "once"
		if isFunc {
			d.funcs[fn] = once
			d.scoped = append(d.scoped, fact.Scoped{Name: fn.FullName(), Once: once})
			return true
		}
		switch obj.Type().Underlying().(type) {
		case *types.Signature, *types.Interface:
			if !once {
				d.scoped = append(d.scoped, fact.Scoped{Name: obj.Pkg().Path() + "." + obj.Name()})
				return true
			}
		}
	}
	return false
}

// extend adds the package's own mappers to the catalogue.
func (d *directives) extend(cat *catalogue.Catalogue) *catalogue.Catalogue {
	byName := func(x, y fact.Mapper) int { return strings.Compare(x.Name, y.Name) }
	for _, m := range slices.SortedFunc(slices.Values(d.mappers), byName) {
		cat = cat.WithMapper(declaration(m))
	}
	return cat
}

// extendSetup adds what directives, here and in imports, declare to configure
// what others use.
func (d *directives) extendSetup(table *setup.Table, imports *summary.Imports) *setup.Table {
	return table.With(setupRows(slices.Concat(imports.Fact.Setups, d.setups))).Through(imports.Fact.Exposes)
}

// apply marks the functions that directives, here and in imports, speak of, and
// those that the option request names.
func (d *directives) apply(p *funcs.Package, imported, named []fact.Scoped) {
	d.applyNamed(p, named)
	for _, f := range p.Funcs {
		if once, ok := d.funcs[f.Obj]; ok && f.Obj != nil {
			f.Memoised = once
			f.RunsBy(scope.Reason{Freq: scope.Request, What: "function declared mapperlint:request"})
			if once {
				f.RunsBy(scope.Reason{Freq: scope.Once, What: "function declared mapperlint:once"})
			}
		}
	}
	requests := make(map[string]bool)
	for _, s := range slices.Concat(named, imported, d.scoped) {
		requests[s.Name] = !s.Once
	}
	if len(requests) == 0 {
		return
	}
	for _, f := range p.Funcs {
		for _, key := range f.As() {
			if requests[key] && f.Reason().Freq == scope.Unknown {
				f.RunsBy(scope.Reason{Freq: scope.Request, What: "value of the type " + key[strings.LastIndexByte(key, '/')+1:]})
			}
		}
	}
	for _, conv := range p.Conversions() {
		iface := conv.Iface.Origin().Obj()
		if !requests[iface.Pkg().Path()+"."+iface.Name()] {
			continue
		}
		for m := range conv.Iface.Underlying().(*types.Interface).Methods() {
			if f := p.Lookup(funcs.MethodOf(conv.Impl, m)); f != nil && f.Reason().Freq == scope.Unknown {
				f.RunsBy(scope.Reason{Freq: scope.Request, What: "method of " + iface.Pkg().Name() + "." + iface.Name()})
			}
		}
	}
}

// export adds the directives to the package's fact.
func (d *directives) export(own *fact.Fact) {
	own.Mappers, own.Scoped, own.Setups = d.mappers, d.scoped, d.setups
}

// report reports the directives that have no effect.
func (d *directives) report(pass *analysis.Pass) {
	for _, w := range d.wrong {
		pass.Report(analysis.Diagnostic{Pos: w.comment.Pos(), End: w.comment.End(), Category: "directive", Message: w.problem, URL: URL + "#directive"})
	}
}
