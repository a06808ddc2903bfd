package form

import (
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// NamedFor is the type of what the variable for outlet i is called after.
func (prop *Proposal) NamedFor(i int) types.Type {
	if prop.Getter {
		return prop.Slice.Site.Type
	}
	return prop.Slice.Outlets()[i].Type
}

// Adorn adds what a name says of how the variable is used: typeMapPool, getEnv.
func (prop *Proposal) Adorn(list []string) {
	for j := range list {
		if (prop.Call || prop.Getter) && naming.IsVerb(list[j]) {
			list[j] = kind.Of(prop.Slice.Site.Type) // getValidator, not getValidate
		}
		switch {
		case prop.Suffix != "":
			list[j] += prop.Suffix
		case prop.Getter:
			if v := prop.Slice.Site.Local; v == nil || list[j] != v.Name() {
				list[j] = getter(list[j])
			}
		case prop.Call:
			list[j] = naming.Idiomatic("get" + naming.Exported(list[j]))
		}
	}
}

// getter is the name of a function that yields what has the name.
func getter(name string) string {
	if strings.HasPrefix(name, "get") {
		return name
	}
	return naming.Idiomatic("get" + naming.Exported(name))
}
