package scope

import (
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// maxDepth is how deep embedded structs are looked into: a base controller
// of the application's base controller, and one to spare.
const maxDepth = 4

// holder matches a parameter or receiver which holds a carrier: a struct, or a
// pointer to one, with a field of a strong carrier's type, or an interface
// that embeds a carrier. Such a value is made for the request, too: the
// application's own context, a response writer that counts bytes.
//
// A field does not count in the types of net/http and of the frameworks: an
// http.Response has its request, and lives in clients. What they embed does.
func (x *index) holder(t types.Type, seen *Signatures) match {
	named := namedOf(t)
	if named == nil || named.Obj().Pkg() == nil {
		return match{}
	}
	return remembered(x, &seen.holders, named.Origin(), (*index).holds)
}

// holds is holder of a type that was not asked about before.
func (x *index) holds(named *types.Named) match {
	switch u := named.Underlying().(type) {
	case *types.Struct:
		own := x.known[typ.ImportPath(named.Obj().Pkg().Path())] != nil
		return x.heldIn(u, own, 0)
	case *types.Interface:
		for i := range u.NumEmbeddeds() {
			if m := x.strong(u.EmbeddedType(i)); m.row != nil {
				return match{row: m.row}
			}
		}
	}
	return match{}
}

// marked matches a parameter whose struct embeds a marker of a framework.
func (x *index) marked(t types.Type, seen *Signatures) match {
	named := namedOf(t)
	if named == nil {
		return match{}
	}
	return match{row: remembered(x, &seen.marked, named.Origin(), func(x *index, named *types.Named) *Row {
		return x.embeds(named, func(p *knownPackage) map[string]*Row { return p.paramEmbeds })
	})}
}

// heldIn matches the fields of a struct; those that are not embedded only
// where the struct is not the framework's own, and not inside embedded ones.
func (x *index) heldIn(s *types.Struct, own bool, depth int) match {
	for i := range s.NumFields() {
		field := s.Field(i)
		if own && !field.Embedded() {
			continue
		}
		if m := x.strong(field.Type()); m.row != nil {
			return m
		}
	}
	if depth == maxDepth {
		return match{}
	}
	for i := range s.NumFields() {
		if inner := embeddedStruct(s.Field(i)); inner != nil {
			if m := x.heldIn(inner, true, depth+1); m.row != nil {
				return m
			}
		}
	}
	return match{}
}

// strong matches the type of a field that makes its struct live as long as
// the request.
func (x *index) strong(t types.Type) match {
	var m match
	names(t, func(path, name string, f form) bool {
		p := x.known[path]
		if p == nil {
			return false
		}
		for _, rule := range p.params[formName{name, f}] {
			if rule.row.Strong && rule.with.name == "" {
				m = match{row: rule.row, typ: t, held: inParameter}
				return true
			}
		}
		return false
	})
	return m
}

// receiver matches a method by its receiver.
func (x *index) receiver(t types.Type, method string, seen *Signatures) match {
	if m := x.holder(t, seen); m.row != nil {
		m.held = inReceiver
		return m
	}
	named := namedOf(t)
	if named == nil {
		return match{}
	}
	row := remembered(x, &seen.embedders, named.Origin(), func(x *index, named *types.Named) *Row {
		return x.embeds(named, func(p *knownPackage) map[string]*Row { return p.embeds })
	})
	if row == nil || slices.Contains(row.Except, method) {
		return match{}
	}
	return match{row: row}
}

// embeds is embedded of a type, which may be no struct.
func (x *index) embeds(named *types.Named, rows func(*knownPackage) map[string]*Row) *Row {
	if s, ok := named.Underlying().(*types.Struct); ok {
		return x.embedded(s, rows, 0)
	}
	return nil
}

// embedded returns the row for a type that the struct embeds, at any depth,
// or nil.
func (x *index) embedded(s *types.Struct, rows func(*knownPackage) map[string]*Row, depth int) *Row {
	for i := range s.NumFields() {
		field := s.Field(i)
		if !field.Embedded() {
			continue
		}
		var row *Row
		names(field.Type(), func(path, name string, _ form) bool {
			if p := x.known[path]; p != nil {
				row = rows(p)[name]
			}
			return row != nil
		})
		if row != nil {
			return row
		}
		if inner := embeddedStruct(field); inner != nil && depth < maxDepth {
			if row := x.embedded(inner, rows, depth+1); row != nil {
				return row
			}
		}
	}
	return nil
}

// embeddedStruct returns the struct that field embeds, or nil.
func embeddedStruct(field *types.Var) *types.Struct {
	if !field.Embedded() {
		return nil
	}
	named := namedOf(field.Type())
	if named == nil {
		return nil
	}
	s, _ := named.Origin().Underlying().(*types.Struct)
	return s
}
