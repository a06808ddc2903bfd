package hoist

import (
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// kindOf names what an instance is, after its type: Validator, Mapper.
func kindOf(t types.Type) string {
	named, ok := typ.Pointee(t).(*types.Named)
	if !ok {
		return "Instance"
	}
	name, pkg := naming.Exported(named.Obj().Name()), ""
	if named.Obj().Pkg() != nil {
		pkg = named.Obj().Pkg().Name()
	}
	if n := commonPrefix(strings.ToLower(name), pkg); n >= 5 { // validator.Validate
		return naming.Exported(pkg)
	}
	if words := naming.Words(name); len(words) > 2 {
		name = words[len(words)-2] + words[len(words)-1]
	}
	return name
}

// vague are kinds that say little without their library.
var vague = map[string]bool{"Client": true, "Engine": true, "Service": true, "Session": true, "Transport": true, "Parser": true}

// longKind is a kind that says enough alone: SchemaDecoder, for one that the
// package has with others.
func longKind(t types.Type) string {
	kind := kindOf(t)
	named, ok := typ.Pointee(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return kind
	}
	return naming.Join(naming.Exported(named.Obj().Pkg().Name()), kind)
}

// calledAs returns what people call an instance that is the only one of its
// kind: validate, scheme, decoder.
func calledAs(e *catalogue.Entry, t types.Type) string {
	kind := kindOf(t)
	switch {
	case e.Called != "":
		return e.Called
	case len(kind) < 5 || vague[kind]:
		return longKind(t)
	}
	return naming.Join("", kind)
}

func commonPrefix(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}
