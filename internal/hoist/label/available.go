package label

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
)

// fieldFree reports whether the type can have a field of that name, and the
// constructor a variable.
func (p *Namer) fieldFree(prop *form.Proposal, name string) bool {
	h := prop.Home
	if obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(h.Named), true, p.pkg.Pkg, name); obj != nil {
		return false
	}
	if p.names.fields[h.Named.Obj().Name()+"."+name] || prop.Steps != "" && prop.Slice.Site.Local.Name() != name {
		return false
	}
	if prop.Steps != "" && code.Shadowed(p.pkg, name, h.Literal.Node().Pos(), nil) {
		return false
	}
	return !slices.ContainsFunc(append(prop.Slice.Uses(prop.Slice.Site.Local), prop.Slice.Site.Value), func(c inspector.Cursor) bool {
		return p.shadowedBy(h.Receiver, c)
	})
}

// shadowedBy reports whether the receiver's name means something else at c.
func (p *Namer) shadowedBy(v *types.Var, c inspector.Cursor) bool {
	sc := p.pkg.Innermost(c.Node().Pos())
	if sc == nil {
		return true
	}
	_, found := sc.LookupParent(v.Name(), c.Node().Pos())
	return found != types.Object(v)
}

// freeLocally reports whether name can be declared above the statement: no
// function around it has it in the whole declaration, nor the package.
func (p *Namer) freeLocally(prop *form.Proposal, name string) bool {
	own := prop.Slice.Site.Local
	if prop.Keep {
		own = nil
	}
	if !p.names.free(name, nil, nil) || p.names.local[prop.Slice.Site.Decl.Node()][name] {
		return false
	}
	for c := range prop.Slice.Site.Decl.Preorder((*ast.Ident)(nil)) {
		id := c.Node().(*ast.Ident)
		if id.Name != name {
			continue
		}
		if obj := p.info.Defs[id]; obj != nil && (own == nil || obj != types.Object(own)) {
			if v, isVar := obj.(*types.Var); !isVar || !v.IsField() {
				return false
			}
		}
	}
	return true
}

// staysElsewhere reports whether a function keeps a local of that name and type, which
// holds another one of the many that are compiled: here the name would be this, there that.
func (p *Namer) staysElsewhere(g *Variable, name string, t types.Type) bool {
	first := g.Props[0]
	if !first.Shares() || first.Slice.Site.Build.Entry.Group != catalogue.Compiled {
		return false
	}
	return slices.ContainsFunc(p.names.locals(name), func(v *types.Var) bool {
		return types.Identical(v.Type(), t) && !p.goes(v)
	})
}

// goes reports whether a fix takes a local away, or the text that it holds.
func (p *Namer) goes(v *types.Var) bool {
	return slices.ContainsFunc(p.variables, func(g *Variable) bool {
		return slices.ContainsFunc(g.Props, func(prop *form.Proposal) bool {
			return prop.Slice.Site.Local == v && (!prop.Keep || prop.Turn.Goes()) || prop.Slice.Subst[v] != ""
		})
	})
}

// available reports whether all uses of outlet i can see a variable of that name.
func (p *Namer) available(g *Variable, i int, name string) bool {
	for _, prop := range g.Props {
		if prop.Home != nil {
			if !p.fieldFree(prop, name) {
				return false
			}
			continue
		}
		if prop.Form.Traits().Local {
			if !p.freeLocally(prop, name) {
				return false
			}
			continue
		}
		gone := make(map[*types.Var]bool)
		if !prop.Keep {
			for _, v := range prop.Slice.Results {
				gone[v] = true
			}
		}
		for obj := range prop.Slice.Subst {
			if v, ok := obj.(*types.Var); ok {
				gone[v] = true
			}
		}
		at := append([]inspector.Cursor{prop.Slice.Site.Value}, prop.UsedAt()...)
		if o := prop.Slice.Outlets()[i]; o.Var != nil && !prop.Keep {
			at = append(at, prop.Slice.Uses(o.Var)...)
		}
		if !p.names.free(name, at, gone) {
			return false
		}
	}
	return true
}
