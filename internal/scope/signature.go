package scope

import "go/types"

// Signature says how often a function with this signature runs, if its
// signature tells. name is the method's name, "" for functions and literals;
// the receiver comes from sig, and may be missing.
//
// What counts, in this order where the frequencies are equal: the name and
// signature of a method that an encoder or the like calls; a carrier, which is
// a value that exists only while a request or a message is served, as a
// parameter in any position; a result such as reconcile.Result; a parameter or
// receiver whose struct holds a carrier. A parameter that only set-up code
// takes (*cobra.Command), or such a receiver, says Once, and counts last.
func Signature(name string, sig *types.Signature) (Reason, bool) {
	return new(Signatures).Of(name, sig)
}

// Signatures answers for many signatures, as of all methods of one type: a type
// that was looked into is not again, for a struct can have thousands of fields and
// as many methods. The zero value has seen none. It is for one goroutine.
type Signatures struct {
	holders   map[*types.Named]match // see holder
	marked    map[*types.Named]*Row  // see marked
	embedders map[*types.Named]*Row  // see receiver
	handles   map[*types.Named]*Row  // see testHandle
}

// large is how many fields a struct has that is worth to be remembered: most have
// fewer, and are looked into sooner than found in a map.
const large = 32

// remembered returns what of says of a type, and asks it once of a large struct.
func remembered[T any](x *index, seen *map[*types.Named]T, named *types.Named, of func(*index, *types.Named) T) T {
	if s, ok := named.Underlying().(*types.Struct); !ok || s.NumFields() < large {
		return of(x, named)
	}
	if old, ok := (*seen)[named]; ok {
		return old
	}
	if *seen == nil {
		*seen = make(map[*types.Named]T)
	}
	v := of(x, named)
	(*seen)[named] = v
	return v
}

// Of is Signature.
func (s *Signatures) Of(name string, sig *types.Signature) (Reason, bool) {
	x := table()
	if sig.Recv() != nil && name != "" {
		if row := x.method(name, sig); row != nil {
			return Reason{row.Freq, row.What, row}, true
		}
	}
	var best match
	params := sig.Params()
	for i := range params.Len() {
		best = best.or(x.param(sig, paramType(sig, i)))
	}
	if best.decided() {
		return best.reason(sig), true
	}
	results := sig.Results()
	for i := range results.Len() {
		best = best.or(x.result(results.At(i).Type()))
	}
	if row := x.exact(sig); row != nil {
		best = best.or(match{row: row})
	}
	if best.decided() {
		return best.reason(sig), true
	}
	for i := range params.Len() {
		t := paramType(sig, i)
		best = best.or(x.marked(t, s)).or(x.holder(t, s))
	}
	if recv := sig.Recv(); recv != nil {
		best = best.or(x.receiver(recv.Type(), name, s))
		if m := x.param(sig, recv.Type()); m.row != nil && m.row.Freq == Once {
			best = best.or(m)
		}
	}
	if best.row == nil {
		return Reason{}, false
	}
	return best.reason(sig), true
}

// paramType returns the type of parameter i; for a variadic one that of its
// elements.
func paramType(sig *types.Signature, i int) types.Type {
	t := sig.Params().At(i).Type()
	if sig.Variadic() && i == sig.Params().Len()-1 {
		if s, ok := t.(*types.Slice); ok {
			return s.Elem()
		}
	}
	return t
}

// A match is the row that matched, and what it matched.
type match struct {
	row  *Row
	typ  types.Type // what matched, where the message should name it
	held heldBy
}

// heldBy says what holds the value that matched.
type heldBy uint8

const (
	itself      heldBy = iota // it is a parameter
	inParameter               // it is in a struct that is a parameter
	inReceiver                // it is in the receiver's struct
)

// or returns the match with the greater frequency; if they are equal, a pair
// of parameters before one alone, and m before other.
func (m match) or(other match) match {
	switch {
	case other.row == nil:
		return m
	case m.row == nil, other.row.Freq > m.row.Freq:
		return other
	case other.row.Freq == m.row.Freq && other.row.With != "" && m.row.With == "":
		return other
	}
	return m
}

// decided reports whether no weaker sign has to be looked for.
func (m match) decided() bool { return m.row != nil && m.row.Freq > Once }

// reason names the match for people.
func (m match) reason(sig *types.Signature) Reason {
	what := m.row.What
	switch {
	case m.typ == nil || m.row.Freq == Once:
	case m.held == inParameter:
		what = "function with a parameter that holds " + typeText(m.typ)
	case m.held == inReceiver:
		what = "method of a type that holds " + typeText(m.typ)
	case !m.row.Extra && !table().onlyCarriers(sig):
		what = "function with a parameter " + typeText(m.typ)
	}
	return Reason{m.row.Freq, what, m.row}
}

// param matches a parameter by its own type.
func (x *index) param(sig *types.Signature, t types.Type) match {
	var m match
	names(t, func(path, name string, f form) bool {
		p := x.known[path]
		if p == nil {
			return false
		}
		for _, rule := range p.params[formName{name, f}] {
			if rule.with.name == "" || takes(sig, rule.with) {
				m = match{row: rule.row, typ: t}
				return true
			}
		}
		if f == 0 {
			if row := p.bySuffix(name); row != nil {
				m = match{row: row, typ: t}
				return true
			}
		}
		return false
	})
	return m
}

// takes reports whether a parameter has the type k.
func takes(sig *types.Signature, k typeKey) bool {
	for i := range sig.Params().Len() {
		if names(paramType(sig, i), func(path, name string, f form) bool {
			return k == typeKey{path, name, f}
		}) {
			return true
		}
	}
	return false
}

// result matches a result by its type.
func (x *index) result(t types.Type) match {
	var m match
	names(t, func(path, name string, f form) bool {
		if p := x.known[path]; p != nil {
			m.row = p.results[formName{name, f}]
		}
		return m.row != nil
	})
	return m
}

// onlyCarriers reports whether every parameter is a carrier or a context, as
// in a handler; a helper takes more.
func (x *index) onlyCarriers(sig *types.Signature) bool {
	for i := range sig.Params().Len() {
		t := paramType(sig, i)
		if !x.param(sig, t).decided() && !isContext(t) {
			return false
		}
	}
	return true
}

func isContext(t types.Type) bool {
	return names(t, func(path, name string, f form) bool {
		return path == "context" && name == "Context" && f == 0
	})
}

// typeText spells t with package names, as source usually does.
func typeText(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return p.Name() })
}
