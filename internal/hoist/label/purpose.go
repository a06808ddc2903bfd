package label

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// functionOf names the function around the build, or the variable whose value
// it is.
func (p *Namer) functionOf(s *site.Site) string {
	switch d := s.Decl.Node().(type) {
	case *ast.FuncDecl:
		return strings.Trim(d.Name.Name, "_")
	case *ast.GenDecl:
		if vs, ok := d.Specs[0].(*ast.ValueSpec); ok {
			return vs.Names[0].Name
		}
	}
	return ""
}

// receiverOf names the type whose method the build stands in, or "".
func (p *Namer) receiverOf(s *site.Site) string {
	d, ok := s.Decl.Node().(*ast.FuncDecl)
	if !ok {
		return ""
	}
	fn, ok := p.info.Defs[d.Name].(*types.Func)
	if !ok || fn.Signature().Recv() == nil {
		return ""
	}
	named, ok := typ.Pointee(fn.Signature().Recv().Type()).(*types.Named)
	if !ok {
		return ""
	}
	return named.Obj().Name()
}

// subjectWord names the type that an instance is made for, of whatever
// package but the library's: NewStruct(new(User)).
func (p *Namer) subjectWord(g *Variable) string {
	s := g.Props[0].Slice.Site
	lib := effects.Family(site.Library(p.info, s))
	var found *types.TypeName
	for id := range code.Idents(s.Value.Node()) {
		tn, ok := p.info.Uses[id].(*types.TypeName)
		if !ok || tn.Pkg() == nil || effects.Family(tn.Pkg().Path()) == lib || !p.isStructType(tn) {
			continue
		}
		if found != nil && found != tn {
			return ""
		}
		found = tn
	}
	if found == nil || s.Build.Entry.Group == catalogue.Client {
		return ""
	}
	return found.Name()
}

func (p *Namer) isStructType(tn *types.TypeName) bool {
	_, ok := tn.Type().Underlying().(*types.Struct)
	return ok
}

// purposeOf derives a purpose from the name of the function around the build,
// or from the type whose method it is.
func (p *Namer) purposeOf(s *site.Site) string {
	if purpose := p.purpose(s); purpose != "" {
		return purpose
	}
	return p.receiverOf(s)
}

// purpose returns what the function around the build is for: of what is compiled in it
// no verb says anything.
func (p *Namer) purpose(s *site.Site) string {
	if s.Build.Entry.Group == catalogue.Compiled {
		return naming.Object(p.functionOf(s))
	}
	return naming.Purpose(p.functionOf(s))
}

// commonPurpose returns what the functions of all sites are for, if that is one
// thing: JSON, of EncodeToJSON and DecodeFromJSON.
func (p *Namer) commonPurpose(g *Variable) string {
	purpose := p.purpose(g.Props[0].Slice.Site)
	for _, prop := range g.Props {
		if !strings.EqualFold(p.purpose(prop.Slice.Site), purpose) {
			return ""
		}
	}
	return purpose
}

// saidPurposes returns what the functions of the sites are for that say what they do,
// and on what: slug, of validateSlug.
func (p *Namer) saidPurposes(g *Variable) []string {
	var said []string
	for _, prop := range g.Props {
		if purpose := p.purpose(prop.Slice.Site); !naming.Nominal(p.functionOf(prop.Slice.Site)) {
			said = append(said, purpose)
		}
	}
	return said
}

// commonReceiver names the type whose methods all sites are, or "".
func (p *Namer) commonReceiver(g *Variable) string {
	recv := p.receiverOf(g.Props[0].Slice.Site)
	for _, prop := range g.Props {
		if p.receiverOf(prop.Slice.Site) != recv {
			return ""
		}
	}
	return recv
}

// severalFunctions reports whether the sites stand in different functions.
func (p *Namer) severalFunctions(g *Variable) bool {
	return slices.ContainsFunc(g.Props, func(prop *form.Proposal) bool { return prop.Slice.Site.Decl != g.Props[0].Slice.Site.Decl })
}
