package guard

import (
	"go/token"
	"go/types"
)

// A Path names a place in memory: what the variable Root holds, or the field or
// element that steps lead to from there. Pointers are followed without a step.
// Two paths are the same place if they are equal, as long as nobody assigns to
// what they lead through.
type Path struct {
	Root  *types.Var
	steps [maxSteps]*types.Var
}

// maxSteps bounds how far from its variable a place is told apart from others.
const maxSteps = 4

// element is the step to an element of a map, slice or array, whatever its key.
var element = types.NewField(token.NoPos, nil, "[]", types.Typ[types.Invalid], false)

// IsZero reports whether p is no place.
func (p Path) IsZero() bool { return p.Root == nil }

// Variable reports whether p is a variable as a whole.
func (p Path) Variable() bool { return p.Root != nil && p.steps[0] == nil }

// Type returns the type of what is at p, or nil.
func (p Path) Type() types.Type {
	if p.Root == nil {
		return nil
	}
	t := p.Root.Type()
	for _, s := range p.steps {
		switch {
		case s == nil:
			return t
		case s != element:
			t = s.Type()
			continue
		}
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		switch u := t.Underlying().(type) {
		case *types.Map:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		default:
			return nil // an element of a library's container
		}
	}
	return t
}

// Owner returns the type of the object whose field the last step leads to, or nil.
func (p Path) Owner() types.Type { return p.parent().Type() }

// parent returns p without its last step.
func (p Path) parent() Path {
	for i := range p.steps {
		if i+1 == len(p.steps) || p.steps[i+1] == nil {
			p.steps[i] = nil
			break
		}
	}
	return p
}

// InRoot reports whether p is in the memory of its variable, to which no pointer, slice
// or map leads.
func (p Path) InRoot() bool { return p.PartOf(Path{Root: p.Root}) }

// PartOf reports whether p leads through q, or is q, and is in the memory of what is there.
func (p Path) PartOf(q Path) bool {
	if !p.Through(q) {
		return false
	}
	t := q.Type()
	for i, s := range p.steps {
		if s == nil {
			return true
		}
		if q.steps[i] != nil {
			continue
		}
		if t == nil {
			return false
		}
		switch u := t.Underlying().(type) {
		case *types.Struct:
			t = s.Type()
		case *types.Array:
			t = u.Elem()
		default:
			return false
		}
	}
	return true
}

// Field returns the field that the last step of p leads to, or nil.
func (p Path) Field() *types.Var {
	if last := p.last(); last != element {
		return last
	}
	return nil
}

// Container returns the field whose element the last step of p leads to, or nil.
func (p Path) Container() *types.Var {
	if !p.Element() {
		return nil
	}
	return p.parent().Field()
}

// Elem returns the place of an element of the container at p.
func (p Path) Elem() Path { return p.then(element) }

// Element reports whether the last step of p leads to an element of a container.
func (p Path) Element() bool { return p.last() == element }

// last returns the last step of p, or nil.
func (p Path) last() *types.Var {
	var last *types.Var
	for _, s := range p.steps {
		if s != nil {
			last = s
		}
	}
	return last
}

// then returns the place one step from p, or no place if that is too far.
func (p Path) then(step *types.Var) Path {
	for i, s := range p.steps {
		if s == nil {
			p.steps[i] = step
			return p
		}
	}
	return Path{}
}

// from returns p with what leads from its root led from q instead.
func (p Path) from(q Path) Path {
	for _, s := range p.steps {
		if s == nil || q.IsZero() {
			break
		}
		q = q.then(s)
	}
	return q
}

// Moved returns p, which leads through q, with what leads from q led from r instead.
func (p Path) Moved(q, r Path) Path {
	for i, s := range p.steps {
		if s != nil && q.steps[i] == nil {
			r = r.then(s)
		}
		if r.IsZero() {
			break
		}
	}
	return r
}

// Of returns the place of a field of what is at p.
func (p Path) Of(field *types.Var) Path { return p.then(field) }

// Through reports whether p leads through q, or is q.
func (p Path) Through(q Path) bool {
	if p.Root == nil || p.Root != q.Root {
		return false
	}
	for i, s := range q.steps {
		if s != nil && p.steps[i] != s {
			return false
		}
	}
	return true
}

// String writes p as source would, for tests and traces.
func (p Path) String() string {
	if p.Root == nil {
		return "?"
	}
	s := p.Root.Name()
	for _, step := range p.steps {
		switch step {
		case nil:
			return s
		case element:
			s += "[]"
		default:
			s += "." + step.Name()
		}
	}
	return s
}
