package scope

import (
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/nameset"
)

// An index finds rows by what they compare.
type index struct {
	rows []*Row
	// known has an entry for each package with a type in params, results,
	// suffixes, embeds or paramEmbeds, so that most types cost one look-up.
	known       map[string]*knownPackage
	methods     map[string][]methodRule // by method name
	sigs        []methodRule
	args        map[funcKey][]argRule
	late        map[funcKey][]argRule // of rows that are off
	argPackages map[string]*Row
	fields      map[fieldKey]*Row
	funcTypes   map[typeKey]*Row
	mapValues   map[typeKey]*Row
	ifaces      map[funcKey]*Row
	chans       map[typeKey]*Row
	loops       map[funcKey]*Row
	setups      map[funcKey]*Row
	settingUp   nameset.Set // the names of functions in setups
	registers   nameset.Set // those of ArgMethods
	factories   map[typeKey]*Row
	grpc        *Row // the row that EmbedsServer gives
	packages    []string
	lost        []string // rows whose keys are not filed, which a test finds
}

// A knownPackage has the rules for the types of one package.
type knownPackage struct {
	params      map[formName][]paramRule
	results     map[formName]*Row
	suffixes    []suffixRule
	embeds      map[string]*Row // by type name: receiver embeds it
	paramEmbeds map[string]*Row // by type name: parameter's struct embeds it
}

// A formName is a typeKey within a known package.
type formName struct {
	name string
	form form
}

// A paramRule is a carrier: a parameter that tells how often a function runs.
type paramRule struct {
	row  *Row
	with typeKey // the other parameter that is needed, if any
}

// A suffixRule matches the types of a package by the end of their names.
type suffixRule struct {
	suffix string
	row    *Row
}

// An argRule is a row for one argument of a function.
type argRule struct {
	arg int // or anyArg
	row *Row
}

func newIndex(rows []*Row) *index {
	keys := 0
	for _, row := range rows {
		keys += len(row.Keys)
	}
	x := &index{
		rows:        rows,
		packages:    make([]string, 0, keys),
		known:       make(map[string]*knownPackage, keys/8),
		methods:     make(map[string][]methodRule),
		args:        make(map[funcKey][]argRule, keys/3),
		late:        make(map[funcKey][]argRule),
		argPackages: make(map[string]*Row),
		fields:      make(map[fieldKey]*Row),
		funcTypes:   make(map[typeKey]*Row),
		mapValues:   make(map[typeKey]*Row),
		ifaces:      make(map[funcKey]*Row),
		chans:       make(map[typeKey]*Row),
		loops:       make(map[funcKey]*Row),
		setups:      make(map[funcKey]*Row, keys/8),
		factories:   make(map[typeKey]*Row),
	}
	for _, row := range rows {
		if row.ID == grpcRow {
			x.grpc = row
		}
		for _, key := range row.Keys {
			switch {
			case row.Active() && row.Via == "":
				x.add(row, key)
			case !row.Active() && row.Kind == Arg:
				fn, arg := parseArg(key)
				x.late[fn] = append(x.late[fn], argRule{arg, row})
			}
		}
	}
	slices.Sort(x.packages)
	x.packages = slices.Compact(x.packages)
	return x
}

// add files one key of a row.
func (x *index) add(row *Row, key string) {
	switch row.Kind {
	case Param, ParamPackage, ParamEmbeds, Embeds, Result:
		x.addType(row, key)
	case Method:
		rule := parseMethod(row, key)
		x.methods[rule.name] = append(x.methods[rule.name], rule)
	case Sig:
		x.sigs = append(x.sigs, parseMethod(row, key))
	case Arg, ArgMethods:
		fn, arg := parseArg(key)
		x.args[fn] = append(x.args[fn], argRule{arg, row})
		if row.Kind == ArgMethods {
			x.registers.Add(fn.name)
		}
		x.packages = append(x.packages, fn.path)
	case ArgPackage:
		x.argPackages[key] = row
		x.packages = append(x.packages, key)
	case FieldFunc:
		k := parseField(key)
		x.fields[k] = row
		x.packages = append(x.packages, k.path)
	case FuncTypes:
		x.addNamed(x.funcTypes, row, key)
	case MapValues:
		x.addNamed(x.mapValues, row, key)
	case ChanElem:
		x.addNamed(x.chans, row, key)
	case Iface:
		x.addFunc(x.ifaces, row, key)
	case Loop:
		x.addFunc(x.loops, row, key)
	case SetupCalls:
		x.addFunc(x.setups, row, key)
		x.settingUp.Add(parseFunc(key).name)
	case FactoryResult:
		x.addNamed(x.factories, row, key)
	default:
		x.lost = append(x.lost, row.ID)
	}
}

func (x *index) addNamed(m map[typeKey]*Row, row *Row, key string) {
	k := parseType(key)
	m[k] = row
	x.packages = append(x.packages, k.path)
}

func (x *index) addFunc(m map[funcKey]*Row, row *Row, key string) {
	k := parseFunc(key)
	m[k] = row
	x.packages = append(x.packages, k.path)
}

// addType files a key that names a type of a parameter, receiver or result.
func (x *index) addType(row *Row, key string) {
	k := parseType(key)
	p := x.known[k.path]
	if p == nil {
		p = new(knownPackage)
		x.known[k.path] = p
		x.packages = append(x.packages, k.path)
	}
	fn := formName{k.name, k.form}
	switch row.Kind {
	case Param:
		if p.params == nil {
			p.params = make(map[formName][]paramRule)
		}
		rule := paramRule{row: row}
		if row.With != "" {
			rule.with = parseType(row.With)
			p.params[fn] = slices.Insert(p.params[fn], 0, rule) // the pair before the one alone
			return
		}
		p.params[fn] = append(p.params[fn], rule)
	case ParamPackage:
		p.suffixes = append(p.suffixes, suffixRule{k.name, row})
	case ParamEmbeds:
		put(&p.paramEmbeds, k.name, row)
	case Embeds:
		put(&p.embeds, k.name, row)
	case Result:
		put(&p.results, fn, row)
	}
}

// put files a row in a map that is made for the first; most packages need one of several.
func put[K comparable](m *map[K]*Row, key K, row *Row) {
	if *m == nil {
		*m = make(map[K]*Row)
	}
	(*m)[key] = row
}

// bySuffix returns the row for a type of p by the end of its name, or nil.
func (p *knownPackage) bySuffix(name string) *Row {
	for _, s := range p.suffixes {
		if strings.HasSuffix(name, s.suffix) {
			return s.row
		}
	}
	return nil
}
