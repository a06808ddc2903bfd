package fact

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// TestCarried: who can mention a function has its facts from its package.
func TestCarried(t *testing.T) {
	t.Parallel()
	builds, holder := []Build{{Constructor: "lib.New"}}, []Build{{Constructor: "lib.New", Holder: true}}
	tests := []struct {
		fn   Func
		want bool
	}{
		{Func{Name: "example.com/own/a.Make", Makes: builds}, false},
		{Func{Name: "(*example.com/own/a.T).Make", Makes: builds}, true},
		{Func{Name: "(example.com/own.T).Make", Makes: builds}, true},
		{Func{Name: "(example.com/own.T).make", Makes: builds}, false},
		{Func{Name: "(*example.com/own/a.T[K]).Use", Uses: builds}, true},
		{Func{Name: "(*example.com/own/a.v2.T).Hold", Makes: holder}, true},
		{Func{Name: "(example.com/own/a.T).Call", Invokes: []string{"a.I.M"}}, true},
		{Func{Name: "(example.com/own/a.T).Set", Params: []Param{{}}}, false},
	}
	for _, tt := range tests {
		f := &Fact{Funcs: []Func{tt.fn}, Servers: []string{"a.S"}}
		carried := f.Carried()
		if got := len(carried.Funcs) == 1; got != tt.want || carried.Servers != nil {
			t.Errorf("%+v: carried %t, want %t", tt.fn, got, tt.want)
		}
		if len(f.Funcs) != 1 || f.Servers == nil {
			t.Errorf("%+v: the fact itself is changed", tt.fn)
		}
	}
}

// TestForImporters: of a library the program learns what it can mend, which is
// an instance that it has in hand.
func TestForImporters(t *testing.T) {
	t.Parallel()
	builds, holder := []Build{{Constructor: "lib.New"}}, []Build{{Constructor: "lib.New", Holder: true}}
	funcs := []Func{
		{Name: "a.Make", Makes: builds, Uses: builds, Invokes: []string{"a.I.M"}},
		{Name: "a.Use", Uses: builds},
		{Name: "a.Hold", Makes: holder},
		{Name: "(*a.T).Fill", Makes: []Build{{Constructor: "lib.New", Fills: true}}},
		{Name: "a.NewT", Fresh: true},
		{Name: "a.Both", Makes: slices.Concat(holder, builds)},
		{Name: "a.Call", Invokes: []string{"a.I.M"}},
		{Name: "a.Set", Params: []Param{{}}},
	}
	want := []Func{{Name: "a.Make", Makes: builds}, {Name: "a.Both", Makes: builds}, {Name: "a.Set", Params: []Param{{}}}}
	got := ForImporters(funcs)
	if fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) { // nil or empty, all the same
		t.Errorf("ForImporters = %+v, want %+v", got, want)
	}
	if len(funcs[0].Uses) != 1 || len(funcs[5].Makes) != 2 {
		t.Error("what the package knows itself is changed")
	}
}

func TestInModule(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		module, path string
		want         bool
	}{
		{"a/b", "a/b", true}, {"a/b", "a/b/c", true}, {"a/b", "a/bc", false}, {"a/b", "a", false}, {"", "a", true},
	} {
		if got := InModule(tt.module)(tt.path); got != tt.want {
			t.Errorf("%s in %q: %t, want %t", tt.path, tt.module, got, tt.want)
		}
	}
}

// TestMerge: the order of the facts does not matter, but where they differ.
func TestMerge(t *testing.T) {
	t.Parallel()
	a := &Fact{Version: Version, Funcs: []Func{{Name: "b"}, {Name: "a", Invokes: []string{"i"}}}, Servers: []string{"s"}, Mappers: []Mapper{{Name: "m"}}}
	b := &Fact{Version: Version, Funcs: []Func{{Name: "a", Uses: []Build{{Where: "w"}}}}, Servers: []string{"s", "r"}, Mappers: []Mapper{{Name: "m"}}}
	old := &Fact{Version: Version + 1, Servers: []string{"old"}}
	want := Fact{
		Version: Version,
		Funcs:   []Func{{Name: "a", Uses: []Build{{Where: "w"}}, Invokes: []string{"i"}}, {Name: "b"}},
		Servers: []string{"r", "s"},
		Mappers: []Mapper{{Name: "m"}},
	}
	for _, facts := range [][]*Fact{{a, b, old}, {b, old, a}} {
		if got := Merge(facts); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v\nwant %+v", got, want)
		}
	}
}

// TestFile: what is written is read back, and what is no fact is an error.
func TestFile(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "vetx")
	f := &Fact{Version: Version, Funcs: []Func{{Name: "a.F", Makes: []Build{{Constructor: "lib.New", Params: []int{0}}}}}}
	data, err := f.Encode("a")
	if err != nil {
		t.Fatal(err)
	}
	read := func(data []byte) (*Fact, error) {
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
		return Read(name)
	}
	if got, err := read(data); err != nil || !reflect.DeepEqual(got, f) {
		t.Errorf("%+v, error %v, want %+v", got, err, f)
	}
	if got, err := read(nil); err != nil || got != nil {
		t.Errorf("empty file: %+v, error %v", got, err)
	}
	if data, err := new(Fact).Encode("a"); err != nil || len(data) > 0 {
		t.Errorf("empty fact: %q, error %v", data, err)
	}
	other := *f
	other.Version++
	later, err := other.Encode("a")
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{data[:len(data)/2], []byte("facts"), later, slices.Concat(data[:1], data)} {
		if got, err := read(data); err == nil {
			t.Errorf("%q: no error, but %+v", data, got)
		}
	}
	if _, err := Read(filepath.Join(t.TempDir(), "lost")); err == nil {
		t.Error("no error for a file that is not there")
	}
}

// TestSpared: gob reads the fact from what is written, which has no definitions of
// types that nothing refers to.
func TestSpared(t *testing.T) {
	t.Parallel()
	want := &Fact{Version: Version, Servers: []string{"a.S"}, Funcs: []Func{{Name: "a.F", Makes: []Build{{Constructor: "lib.New"}}}}}
	data, err := want.Encode("example.com/a")
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(data, []byte("Constructor")) {
		t.Errorf("%q has definitions", data)
	}
	var list []gobFact
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&list); err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].PkgPath != "example.com/a" || !reflect.DeepEqual(list[0].Fact, want) {
		t.Errorf("%+v", list)
	}
	if odd := []byte("facts"); !bytes.Equal(spared(odd), odd) {
		t.Error("what is no file of a fact is changed")
	}
}

// TestFields: the number with a bit for each field has room for all, and the writer
// knows what they are.
func TestFields(t *testing.T) {
	t.Parallel()
	seen := make(map[reflect.Type]bool)
	var check func(typ reflect.Type)
	check = func(typ reflect.Type) {
		if seen[typ] {
			return
		}
		seen[typ] = true
		switch typ.Kind() {
		case reflect.Bool, reflect.Int, reflect.String:
		case reflect.Slice:
			if typ.Elem().Kind() == reflect.Bool {
				t.Errorf("%v: a bool counts as a field only", typ)
			}
			check(typ.Elem())
		case reflect.Struct:
			if typ.NumField() > 63 {
				t.Errorf("%v has %d fields", typ, typ.NumField())
			}
			for i := range typ.NumField() {
				check(typ.Field(i).Type)
			}
		default:
			t.Errorf("%v: the writer knows no %v", typ, typ.Kind())
		}
	}
	check(reflect.TypeFor[Fact]())
}
