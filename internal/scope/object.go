package scope

// An Object is what a key names: a type, a function, a method or a field. It
// lets a check against the real libraries ask whether there is such a thing.
type Object struct {
	Path string // import path
	Type string // "" for functions
	Name string // the function, method or field; "" for the type itself
	Arg  int    // the argument that is meant, -1 for none or any
}

// Objects returns what the row's keys name. Rows that compare signatures,
// the ends of names or whole packages name nothing.
func (r *Row) Objects() []Object {
	var list []Object
	for _, key := range r.Keys {
		switch r.Kind {
		case Param, ParamEmbeds, Embeds, Result, FuncTypes, MapValues, ChanElem, FactoryResult:
			k := parseType(key)
			list = append(list, Object{k.path, k.name, "", anyArg})
		case Arg, ArgMethods:
			k, arg := parseArg(key)
			list = append(list, Object{k.path, k.recv, k.name, arg})
		case Iface, Loop, SetupCalls:
			k := parseFunc(key)
			list = append(list, Object{k.path, k.recv, k.name, anyArg})
		case FieldFunc:
			k := parseField(key)
			list = append(list, Object{k.path, k.typ, k.field, anyArg})
		}
	}
	if r.With != "" {
		k := parseType(r.With)
		list = append(list, Object{k.path, k.name, "", anyArg})
	}
	return list
}
