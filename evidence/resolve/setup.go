package resolve

import (
	"fmt"
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// Members returns what is wrong with the methods and fields that the entry
// names, given the types of its instances. A name is right when one of these
// has it: majors of a library differ.
func (r *Resolver) Members(e *catalogue.Entry, instances []types.Type) []error {
	var errs []error
	for _, s := range e.Types {
		t, err := r.typeOf(s)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		instances = append(instances, t)
	}
	// What Derive and chained set-up calls yield has methods of its own.
	var all []types.Type
	for _, t := range instances {
		all = append(all, reachable(t, e, 2)...)
	}
	for _, m := range e.Setup {
		if !anyHas(all, m) {
			errs = append(errs, fmt.Errorf("set-up %q: no instance has it", m))
		}
	}
	for _, m := range e.PartSetup {
		if !anyHas(parts(all), m) {
			errs = append(errs, fmt.Errorf("part set-up %q: no field of an instance has it", m))
		}
	}
	for _, m := range e.Derive {
		if !anyHas(all, m) {
			errs = append(errs, fmt.Errorf("derive %q: no instance has it", m))
		}
	}
	for _, m := range e.Serves {
		if !anyHas(all, m) {
			errs = append(errs, fmt.Errorf("serves %q: no instance has it", m))
		}
	}
	for _, m := range e.Lends {
		if !anyHas(all, m) {
			errs = append(errs, fmt.Errorf("lends %q: no instance has it", m))
		}
	}
	if e.Reset != "" && !anyHas(all, e.Reset) {
		errs = append(errs, fmt.Errorf("reset %q: no instance has it", e.Reset))
	}
	return errs
}

// reachable returns t and the results of its methods that the entry names.
func reachable(t types.Type, e *catalogue.Entry, depth int) []types.Type {
	all := []types.Type{t}
	if depth == 0 {
		return all
	}
	for m := range methods(t) {
		results := m.Signature().Results()
		if (e.IsSetup(m.Name()) || e.IsDerive(m.Name())) && results.Len() > 0 {
			all = append(all, reachable(results.At(0).Type(), e, depth-1)...)
		}
	}
	return all
}

// methods yields the exported methods of t and *t.
func methods(t types.Type) func(yield func(*types.Func) bool) {
	return func(yield func(*types.Func) bool) {
		if _, isPointer := types.Unalias(t).(*types.Pointer); !isPointer && !types.IsInterface(t) {
			t = types.NewPointer(t)
		}
		for sel := range types.NewMethodSet(t).Methods() {
			if fn, ok := sel.Obj().(*types.Func); ok && fn.Exported() && !yield(fn) {
				return
			}
		}
	}
}

// anyHas reports whether one of the types has a method that the pattern
// matches, or with a leading dot a field.
func anyHas(all []types.Type, pattern string) bool {
	prefix, isPrefix := strings.CutSuffix(pattern, "*")
	matches := func(name string) bool {
		return name == pattern || isPrefix && strings.HasPrefix(name, prefix)
	}
	for _, t := range all {
		if strings.HasPrefix(pattern, ".") {
			if hasField(t, matches) {
				return true
			}
			continue
		}
		for m := range methods(t) {
			if matches(m.Name()) {
				return true
			}
		}
	}
	return false
}

// parts returns the types of the exported fields of the instances.
func parts(instances []types.Type) []types.Type {
	var all []types.Type
	for _, t := range instances {
		if p, ok := types.Unalias(t).(*types.Pointer); ok {
			t = p.Elem()
		}
		s, ok := t.Underlying().(*types.Struct)
		if !ok {
			continue
		}
		for f := range s.Fields() {
			if f.Exported() {
				all = append(all, f.Type())
			}
		}
	}
	return all
}

func hasField(t types.Type, matches func(string) bool) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		if f.Exported() && matches("."+f.Name()) {
			return true
		}
	}
	return false
}

// SetupFunc checks a SetupFuncs pattern: without a "*", that the function,
// method or function variable exists; with one, that a loaded package has a
// match.
func (r *Resolver) SetupFunc(pattern string) error {
	for path, pkg := range r.packages {
		if !strings.Contains(pattern, "*") && !strings.HasPrefix(pattern, path+".") {
			continue
		}
		for _, id := range pkg.Scope().Names() {
			switch obj := pkg.Scope().Lookup(id).(type) {
			case *types.Func:
				if glob(pattern, path+"."+id) {
					return nil
				}
			case *types.Var:
				if _, ok := obj.Type().Underlying().(*types.Signature); ok && glob(pattern, path+"."+id) {
					return nil
				}
			case *types.TypeName:
				for m := range methods(obj.Type()) {
					if glob(pattern, path+"."+id+"."+m.Name()) {
						return nil
					}
				}
			}
		}
	}
	return fmt.Errorf("set-up function %q: no loaded package has it", pattern)
}

// glob reports whether s is the pattern with each "*" replaced by some text.
func glob(pattern, s string) bool {
	first, rest, ok := strings.Cut(pattern, "*")
	if !ok {
		return pattern == s
	}
	s, ok = strings.CutPrefix(s, first)
	if !ok {
		return false
	}
	for i := range len(s) + 1 {
		if glob(rest, s[i:]) {
			return true
		}
	}
	return false
}
