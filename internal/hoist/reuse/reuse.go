// Package reuse finds the variables of a package that are what a fix would declare.
package reuse

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// An Existing is a package variable that is what a proposal would declare.
type Existing struct {
	Names   []string
	Objects []types.Object
	File    *source.File
}

// A Reader looks at the variables of one package.
type Reader struct {
	pkg     *funcs.Package
	info    *types.Info
	sources *source.Package
	touch   *touch.Reader
}

// NewReader returns a reader of the variables of pkg.
func NewReader(pkg *funcs.Package, sources *source.Package, touch *touch.Reader) *Reader {
	return &Reader{pkg: pkg, info: pkg.Info, sources: sources, touch: touch}
}

// Find returns the variable that is there for one that would be declared, or
// nil: its initialiser has the same text and means the same, and nothing changes it.
func (p *Reader) Find(g *label.Variable) *Existing {
	first := g.Props[0]
	if !first.Shares() || first.Form.Traits().Pooled || first.Dropped() {
		return nil
	}
	var adds []string
	if first.Sync {
		adds = append(adds, "sync")
	}
	want := source.Canonical(first.Slice.Site.File, first.Type, first.Init, adds...)
	for _, file := range p.pkg.Files {
		for _, d := range file.Node().(*ast.File).Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				if x := p.candidate(file, spec.(*ast.ValueSpec), want, g); x != nil {
					return x
				}
			}
		}
	}
	return nil
}

// candidate returns the variables of spec if all proposals can use them.
func (p *Reader) candidate(c inspector.Cursor, spec *ast.ValueSpec, want string, g *label.Variable) *Existing {
	first := g.Props[0]
	outs := first.Slice.Outlets()
	if len(spec.Values) > 1 || len(spec.Names) != len(outs) || first.BlankErr {
		return nil
	}
	for i, name := range spec.Names {
		if v := p.info.Defs[name]; v == nil || !first.Call && !first.Pointer && !types.Identical(v.Type(), outs[i].Type) {
			return nil // most are told apart without a look at the source
		}
	}
	f := p.sources.File(c)
	if f.Src == nil || f.Island() != "" && f.Island() != first.Slice.Site.File.Island() {
		return nil
	}
	x := p.matching(f, spec, want, first)
	if x == nil || !p.visibleTo(x, g, f) {
		return nil
	}
	x.File = f
	return x
}

// matching returns the variables of spec if they are what the proposal wants.
func (p *Reader) matching(f *source.File, spec *ast.ValueSpec, want string, prop *form.Proposal) *Existing {
	typ, init := "", ""
	if spec.Type != nil {
		typ = f.Src.Node(spec.Type)
	}
	if len(spec.Values) == 1 {
		init = f.Src.Node(spec.Values[0])
	}
	if source.Canonical(f, typ, init) != want {
		return nil
	}
	x := &Existing{}
	for _, name := range spec.Names {
		v, ok := p.info.Defs[name].(*types.Var)
		if !ok || !p.constantVar(v, prop) {
			return nil
		}
		x.Names = append(x.Names, name.Name)
		x.Objects = append(x.Objects, v)
	}
	return x
}

// constantVar reports whether nothing assigns to the variable or configures
// what it holds.
func (p *Reader) constantVar(v *types.Var, prop *form.Proposal) bool {
	e := prop.Slice.Site.Build.Entry
	if v.Exported() && e.Sharing != catalogue.Safe && p.pkg.Pkg.Name() != "main" {
		return false // other packages may configure it
	}
	return !slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool {
		if p.info.Defs[c.Node().(*ast.Ident)] != nil {
			return false
		}
		return code.Assigns(c) && !typ.IsCopied(v.Type()) || e.Sharing != catalogue.Safe && p.touch.Configures(c, e)
	})
}

// visibleTo reports whether all uses see the variables.
func (p *Reader) visibleTo(x *Existing, g *label.Variable, f *source.File) bool {
	for _, prop := range g.Props {
		gone := make(map[*types.Var]bool)
		if !prop.Keep {
			for _, v := range prop.Slice.Results {
				gone[v] = true
			}
		}
		for i, o := range prop.Slice.Outlets() {
			at := append([]inspector.Cursor{prop.Slice.Site.Value}, prop.UsedAt()...)
			if o.Var != nil {
				at = append(at, prop.Slice.Uses(o.Var)...)
			}
			for _, c := range at {
				if i < len(x.Names) && code.Shadowed(p.pkg, x.Names[i], c.Node().Pos(), gone) {
					return false
				}
			}
		}
		// The variable must not be the one that the build initialises.
		if d := prop.Slice.Site.Decl.Node(); f == prop.Slice.Site.File && slices.Contains(code.Objects(p.info, d.(ast.Decl)), any(x.Objects[0])) {
			return false
		}
	}
	return true
}
