package mapperlint

import (
	"errors"
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// declarable are the words of a mapper directive that say how an instance may be
// shared.
var declarable = []catalogue.Sharing{catalogue.Safe, catalogue.Pool, catalogue.Keyed}

// readMapper reads the words of a mapper directive on obj, a type or a function
// with a result. An error says which word is wrong.
func readMapper(obj types.Object, args string) (fact.Mapper, error) {
	m := fact.Mapper{Name: constructorName(obj), Result: resultName(obj)}
	for _, word := range strings.Fields(args) {
		name, value, valued := strings.Cut(word, "=")
		switch {
		case slices.Contains(declarable, catalogue.Sharing(word)):
			if m.Sharing != "" {
				return m, fmt.Errorf("%s and %s: it is shared in one way only", m.Sharing, word)
			}
			m.Sharing = word
		case valued && name == "keyed":
			if m.Key != "" {
				return m, errors.New("keyed= is there twice")
			}
			if err := keyProblem(obj, value); err != nil {
				return m, fmt.Errorf("%s: %w", word, err)
			}
			m.Key = value
		case word == "leaks":
			if m.Leaks {
				return m, errors.New("leaks is there twice")
			}
			m.Leaks = true
		default:
			return m, fmt.Errorf("unknown word %q (want safe, pool or keyed, keyed=parameter, leaks)", word)
		}
	}
	switch {
	case m.Sharing != "":
	case m.Key != "":
		m.Sharing = string(catalogue.Keyed)
	default:
		m.Sharing = string(catalogue.Unknown)
	}
	return m, nil
}

// keyProblem says why no parameter of obj called key, or a receiver, tells
// instances apart.
func keyProblem(obj types.Object, key string) error {
	fn, ok := obj.(*types.Func)
	if !ok {
		return fmt.Errorf("%s is a type, and has no parameters", obj.Name())
	}
	sig := fn.Signature()
	params := slices.Collect(sig.Params().Variables())
	if recv := sig.Recv(); recv != nil {
		params = append(params, recv)
	}
	var names []string
	for _, v := range params {
		switch {
		case v.Name() == "" || v.Name() == "_" || typ.IsContext(v.Type()):
		case v.Name() == key:
			return nil
		default:
			names = append(names, v.Name())
		}
	}
	if len(names) == 0 {
		return fmt.Errorf("%s has no parameter that tells instances apart", fn.Name())
	}
	return fmt.Errorf("%s has no such parameter (want %s)", fn.Name(), strings.Join(names, " or "))
}

// configuredBy notes of the mappers of this package which methods of what they
// yield are declared, here or in imports, to configure it. What changes a default
// of the process is no set-up of an instance.
func (d *directives) configuredBy(imported []fact.Setup) {
	declared := make(map[string]bool)
	for _, s := range slices.Concat(imported, d.setups) {
		declared[s.Name] = s.Kind != string(setup.Global)
	}
	if len(declared) == 0 {
		return
	}
	for i := range d.mappers {
		m, t := &d.mappers[i], typ.Pointee(d.yields[i])
		named, ok := types.Unalias(t).(*types.Named)
		if !ok || named.Obj().Pkg() == nil {
			continue
		}
		if !types.IsInterface(t) {
			t = types.NewPointer(t)
		}
		for sel := range types.NewMethodSet(t).Methods() {
			if fn, ok := sel.Obj().(*types.Func); ok && declared[fn.Origin().FullName()] {
				m.Setup = append(m.Setup, fn.Name())
			}
		}
		if slices.Sort(m.Setup); len(m.Setup) > 0 {
			m.Type = named.Obj().Pkg().Path() + "." + named.Obj().Name()
		}
	}
}

// declaration is what a fact, or a directive of this package, tells the catalogue.
func declaration(m fact.Mapper) catalogue.Declared {
	return catalogue.Declared{
		Name: m.Name, Sharing: catalogue.Sharing(m.Sharing), Result: m.Result,
		Key: m.Key, Leaks: m.Leaks, Setup: m.Setup, Type: m.Type,
	}
}

// constructorName spells obj as the catalogue does.
func constructorName(obj types.Object) string {
	if fn, ok := obj.(*types.Func); ok {
		return fn.FullName()
	}
	return obj.Pkg().Path() + "." + obj.Name() + "{}"
}

func resultName(obj types.Object) string {
	if _, isFunc := obj.(*types.Func); isFunc {
		return types.TypeString(yielded(obj), (*types.Package).Name)
	}
	return obj.Pkg().Name() + "." + obj.Name()
}

// yielded is the type of what obj yields, a type or a function with a result.
func yielded(obj types.Object) types.Type {
	if fn, ok := obj.(*types.Func); ok {
		return fn.Signature().Results().At(0).Type()
	}
	return obj.Type()
}
