// Package kind says what an instance is called by what it is: Validator, Mapper,
// scheme.
package kind

import (
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Of names what an instance is, after its type: Validator, Mapper.
func Of(t types.Type) string {
	named, ok := typ.Pointee(t).(*types.Named)
	if !ok {
		return "Instance"
	}
	name, pkg := naming.Exported(named.Obj().Name()), ""
	if named.Obj().Pkg() != nil {
		pkg = named.Obj().Pkg().Name()
	}
	if n := naming.CommonPrefix(strings.ToLower(name), pkg); n >= 5 { // validator.Validate
		return naming.Exported(pkg)
	}
	if words := naming.Words(name); len(words) > 2 {
		name = words[len(words)-2] + words[len(words)-1]
	}
	return name
}

// vague are kinds that say little without their library.
var vague = map[string]bool{"Client": true, "Engine": true, "Service": true, "Session": true, "Transport": true, "Parser": true}

// Long is a kind that says enough alone: schemaDecoder, for one that the
// package has with others.
func Long(t types.Type) string {
	kind := Of(t)
	named, ok := typ.Pointee(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return kind
	}
	return naming.Join(naming.Exported(named.Obj().Pkg().Name()), kind)
}

// Called returns what people call an instance that is the only one of its
// kind: validate, scheme, decoder.
func Called(e *catalogue.Entry, t types.Type) string {
	kind := Of(t)
	switch {
	case e.Called != "":
		return e.Called
	case len(kind) < 5 || vague[kind]:
		return Long(t)
	}
	return naming.Join("", kind)
}
