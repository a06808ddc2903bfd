package setup

import (
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/mapperlint/mapperlint/internal/nameset"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Table finds rows by objects. It is immutable, so that packages analysed at
// the same time can share it.
type Table struct {
	byKey map[key]*rule
	byDir map[key]*rule // of names with "dir/*": the path is dir
	any   map[key]*rule // of names with "*": there is no path
	same  map[key]int   // the argument, or noArg
	uses  map[key][]*Row
	undo  map[key][]*Row
	rows  map[string]*Row
	// packages have an exact key.
	packages map[string]bool
	// types have methods or fields with one.
	types map[[2]string]bool
	// exposed are packages that count without being imported: see Through.
	exposed []string
	// maps are the packages with a map whose elements configure, as in Row.Names.
	maps map[string]bool
	// names are the last words of all keys: most objects can be told by theirs.
	names *nameset.Set
}

// A rule is a row, by one of its names.
type rule struct {
	row  *Row
	form form
	arg  int
}

// A Match is the row that an object is in.
type Match struct {
	Row *Row
	Arg int // the argument that is configured; -1: the receiver, or the process
}

// Default returns the table without values of the option, which is made once.
var Default = sync.OnceValue(func() *Table { return build(Rows()) })

// New returns the table with the values of the option -setup, each
// "path.Func=crash" or "path.(*T).Method=growth". The error names a bad one.
func New(values []string) (*Table, error) {
	if len(values) == 0 {
		return Default(), nil
	}
	rows := Rows()
	for _, v := range values {
		r, err := userRow(v)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return build(rows), nil
}

// With returns the table with further rows.
func (t *Table) With(rows []*Row) *Table {
	if len(rows) == 0 {
		return t
	}
	c := &Table{
		byKey: maps.Clone(t.byKey), byDir: maps.Clone(t.byDir), any: maps.Clone(t.any),
		same: t.same, uses: maps.Clone(t.uses), undo: maps.Clone(t.undo), rows: maps.Clone(t.rows), packages: maps.Clone(t.packages),
		names: t.names.Clone(), maps: maps.Clone(t.maps), types: maps.Clone(t.types), exposed: t.exposed,
	}
	for _, r := range rows {
		c.add(r)
	}
	return c
}

func build(rows []*Row) *Table {
	size := 0
	for _, r := range rows {
		size += len(r.Names)
	}
	t := &Table{
		byKey: make(map[key]*rule, size), byDir: make(map[key]*rule), any: make(map[key]*rule),
		same: make(map[key]int, len(same)), uses: make(map[key][]*Row), undo: make(map[key][]*Row), rows: make(map[string]*Row, len(rows)), packages: make(map[string]bool, len(rows)),
		names: new(nameset.Set), maps: make(map[string]bool), types: make(map[[2]string]bool),
	}
	for _, r := range rows {
		t.add(r)
	}
	for _, s := range same {
		n := ownName(s)
		t.same[n.key] = n.arg
	}
	return t
}

func (t *Table) add(r *Row) {
	t.rows[r.ID] = r
	for _, s := range r.Names {
		n := ownName(s)
		t.names.Add(n.name)
		if n.form == element {
			t.maps[n.path] = true
		}
		x := &rule{r, n.form, n.arg}
		switch dir, below := strings.CutSuffix(n.path, "/*"); {
		case n.path == "*":
			n.path = ""
			t.any[n.key] = x
		case below:
			n.path = dir
			t.byDir[n.key] = x
		default:
			t.byKey[n.key] = x
			t.packages[n.path] = true
			if n.recv != "" {
				t.types[[2]string{n.path, n.recv}] = true
			}
		}
	}
	for _, s := range r.Uses {
		k := ownName(s).key
		t.uses[k] = append(t.uses[k], r)
	}
	for _, s := range r.Undo {
		k := ownName(s).key
		t.undo[k] = append(t.undo[k], r)
	}
}

// Reaches reports whether a package that imports these can configure anything:
// what counts is named in packages that it imports itself, or that those expose.
func (t *Table) Reaches(pkg *types.Package) bool {
	return t.Names(pkg) || len(t.exposed) > 0 || slices.ContainsFunc(pkg.Imports(), func(imp *types.Package) bool {
		path := typ.ImportPath(imp.Path())
		return t.packages[path] || t.declares(imp, path)
	})
}

// Names reports whether a row names something in the package itself.
func (t *Table) Names(pkg *types.Package) bool { return t.packages[typ.ImportPath(pkg.Path())] }

// declares reports whether a package declares what a pattern names.
func (t *Table) declares(pkg *types.Package, path string) bool {
	for k := range t.any {
		if pkg.Scope().Lookup(k.name) != nil {
			return true
		}
	}
	dir := path[:max(strings.LastIndexByte(path, '/'), 0)]
	for k := range t.byDir {
		if k.path == dir && pkg.Scope().Lookup(k.name) != nil {
			return true
		}
	}
	return false
}

// Anywhere returns the names that count in whatever package declares them.
func (t *Table) Anywhere() []string {
	var names []string
	for k := range t.any {
		names = append(names, k.name)
	}
	for k := range t.byDir {
		names = append(names, k.name)
	}
	return names
}

// HasMap reports whether a change of an element of a map of the package counts.
func (t *Table) HasMap(pkg *types.Package) bool {
	p := typ.ImportPath(pkg.Path())
	return t.maps[p] || t.maps[path.Dir(p)+"/*"] || t.maps["*"]
}

// Named reports whether a function, variable or field of that name, of whatever
// package, may be in the table.
func (t *Table) Named(name string) bool { return t.names.Has(name) }

// Declares reports whether of, or what it points to, is a type of a package whose
// objects can be configured.
func (t *Table) Declares(of types.Type) bool {
	named, ok := typ.Pointee(of).(*types.Named)
	return ok && named.Obj().Pkg() != nil && t.packages[typ.ImportPath(named.Obj().Pkg().Path())]
}

// Call returns the row of a function or method that is called, or of a package
// variable that holds one.
func (t *Table) Call(obj types.Object) (Match, bool) {
	k, ok := keyOf(obj)
	if !ok {
		return Match{}, false
	}
	return t.find(k, called)
}

// Variable returns the row of a package variable that is assigned, as a whole or
// in part.
func (t *Table) Variable(v *types.Var) (Match, bool) {
	k, ok := keyOf(v)
	if !ok {
		return Match{}, false
	}
	m, ok := t.find(k, assigned)
	if !ok {
		m, ok = t.find(k, element)
	}
	return m, ok
}

// Map returns the row of a package variable whose elements are changed.
func (t *Table) Map(v *types.Var) (Match, bool) {
	k, ok := keyOf(v)
	if !ok {
		return Match{}, false
	}
	return t.find(k, element)
}

// Field returns the row of an assignment to a field of a struct of the type owner, or
// of what owner points to.
func (t *Table) Field(owner types.Type, field string) (Match, bool) {
	named, ok := typ.Pointee(owner).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return Match{}, false
	}
	return t.find(key{typ.ImportPath(named.Obj().Pkg().Path()), named.Obj().Name(), field}, assigned)
}

func (t *Table) find(k key, f form) (Match, bool) {
	r := t.byKey[k]
	if i := strings.LastIndexByte(k.path, '/'); r == nil && i >= 0 {
		r = t.byDir[key{k.path[:i], k.recv, k.name}]
	}
	if r == nil {
		r = t.any[key{"", k.recv, k.name}]
	}
	if r == nil || r.form != f {
		return Match{}, false
	}
	return Match{r.row, r.arg}, true
}

// Row returns the row of that ID, or nil.
func (t *Table) Row(id string) *Row { return t.rows[id] }

// Same reports whether the result of fn is, or shares its configuration with,
// argument arg, its receiver (-1 of a method), or an object of the process (-1
// of a function).
func (t *Table) Same(fn *types.Func) (arg int, ok bool) {
	k, ok := keyOf(fn)
	if !ok {
		return 0, false
	}
	arg, ok = t.same[k]
	return arg, ok
}

// Uses reports whether fn works by what the row configures.
func (t *Table) Uses(fn *types.Func, row *Row) bool {
	k, ok := keyOf(fn)
	if !ok {
		return false
	}
	return slices.Contains(t.uses[k], row)
}

// Undoes reports whether fn takes back what a call of the row's names has added.
func (t *Table) Undoes(fn *types.Func, row *Row) bool {
	k, ok := keyOf(fn)
	return ok && slices.Contains(t.undo[k], row)
}
