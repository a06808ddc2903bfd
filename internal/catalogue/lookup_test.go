package catalogue

import (
	"go/types"
	"slices"
	"strings"
	"testing"
)

// TestEveryConstructorIsFound looks up an object for each constructor of the
// catalogue, and near twins that are none.
func TestEveryConstructorIsFound(t *testing.T) {
	t.Parallel()
	c := mustNew(t, Config{Groups: allGroups()})
	for _, e := range Entries() {
		for _, k := range e.Constructors {
			obj := fakeObject(k.Name)
			got := match(c, obj)
			if on := e.Default || e.leaks(&k); on != (got != nil) {
				t.Errorf("%s: found %v, on %v", k.Name, got != nil, on)
			}
			name := strings.Replace(k.Name, "/*.", "/any.", 1) // what fakeObject makes of a pattern
			if got != nil && (got.Entry.ID != e.ID || got.Constructor.Name != name) {
				t.Errorf("%s found as %s of %s", k.Name, got.Constructor.Name, got.Entry.ID)
			}
			if m := c.ByName(NameOf(obj)); m == nil || m.Constructor.Name != name {
				t.Errorf("%s is not found by its name %s", k.Name, NameOf(obj))
			}
			for _, twin := range []string{
				strings.Replace(k.Name, obj.Pkg().Path(), "example.com/twin", 1),
				strings.TrimSuffix(k.Name, literal) + "Twin" + k.Name[len(strings.TrimSuffix(k.Name, literal)):],
			} {
				if strings.Contains(twin, "*.") || twin == k.Name {
					continue
				}
				if m := match(c, fakeObject(twin)); m != nil {
					t.Errorf("%s is found as %s", twin, m.Constructor.Name)
				}
			}
		}
	}
}

func TestFunc(t *testing.T) {
	t.Parallel()
	const validator = "package validator\ntype Validate struct{}\nfunc New() *Validate { return nil }\nfunc (*Validate) New() {}\nfunc NewX() {}"
	const freeze = "package avro\ntype Config struct{}\nfunc (Config) Freeze() {}\ntype Other struct{}\nfunc (Other) Freeze() {}\nfunc Freeze() {}"
	for _, test := range []struct {
		path, src, id string
		want          string // entry
	}{
		{"github.com/go-playground/validator/v10", validator, "New", "validator"},
		{"github.com/go-playground/validator/v10", validator, "Validate.New", ""},
		{"github.com/go-playground/validator/v10", validator, "NewX", ""},
		{"github.com/go-playground/validator/v11", validator, "New", ""},
		{"example.com/app/vendor/github.com/go-playground/validator/v10", validator, "New", "validator"},
		{"vendor/github.com/go-playground/validator/v10", validator, "New", "validator"},
		{"example.com/notvendor/github.com/go-playground/validator/v10", validator, "New", ""},
		{"github.com/hamba/avro/v2", freeze, "Config.Freeze", "hamba-avro-freeze"},
		{"github.com/hamba/avro/v2", freeze, "Other.Freeze", ""},
		{"github.com/hamba/avro/v2", freeze, "Freeze", ""},
		{"github.com/go-playground/locales/de_AT", "package de_AT\nfunc New() {}\nfunc Old() {}", "New", "ut"},
		{"github.com/go-playground/locales/de_AT", "package de_AT\nfunc New() {}\nfunc Old() {}", "Old", ""},
		{"github.com/go-playground/locales", "package locales\nfunc New() {}", "New", ""},
		{"github.com/go-playground/locales/de/deep", "package deep\nfunc New() {}", "New", ""},
		{"regexp", "package regexp\nfunc MustCompile() {}", "MustCompile", ""}, // its group is off
	} {
		c := mustNew(t, Config{})
		got := ""
		if m := c.Func(fakeFunc(t, fakePackage(t, test.path, test.src), test.id)); m != nil {
			got = m.Entry.ID
		}
		if got != test.want {
			t.Errorf("%s %s: entry %q, want %q", test.path, test.id, got, test.want)
		}
	}
}

func TestFuncOfError(t *testing.T) {
	t.Parallel()
	method, _, _ := types.LookupFieldOrMethod(types.Universe.Lookup("error").Type(), true, nil, "Error")
	if m := mustNew(t, Config{}).Func(method.(*types.Func)); m != nil {
		t.Errorf("error.Error is found as %s", m.Constructor.Name)
	}
}

// TestInstances looks up methods of instantiated types and instantiated
// functions, which are other objects than the declared ones.
func TestInstances(t *testing.T) {
	t.Parallel()
	pkg := fakePackage(t, "example.com/gen", `package gen
type Box[T any] struct{}
func (*Box[T]) Open() *Box[T] { return nil }
func (*Box[T]) Close() {}
var Ints Box[int]
`)
	c := mustNew(t, Config{Mappers: []string{"example.com/gen.(*Box).Open", "example.com/gen.Box{}"}})
	instance := pkg.Scope().Lookup("Ints").Type()
	for method, want := range map[string]bool{"Open": true, "Close": false} {
		obj, _, _ := types.LookupFieldOrMethod(instance, true, pkg, method)
		if got := c.Func(obj.(*types.Func)) != nil; got != want {
			t.Errorf("Box[int].%s found: %v, want %v", method, got, want)
		}
	}
	if c.Type(instance.(*types.Named).Obj()) == nil {
		t.Error("Box[int]{} is not found")
	}
}

func TestType(t *testing.T) {
	t.Parallel()
	pkg := fakePackage(t, "github.com/ugorji/go/codec", `package codec
type JsonHandle struct{ Indent int8 }
type Alias = JsonHandle
type Number = int
type Encoder struct{}
`)
	c := mustNew(t, Config{Mappers: []string{"ugorji"}})
	for id, want := range map[string]bool{"JsonHandle": true, "Alias": true, "Number": false, "Encoder": false} {
		if got := c.Type(pkg.Scope().Lookup(id).(*types.TypeName)) != nil; got != want {
			t.Errorf("codec.%s found: %v, want %v", id, got, want)
		}
	}
	if c.Type(types.Universe.Lookup("int").(*types.TypeName)) != nil {
		t.Error("int is found")
	}
}

func TestPackages(t *testing.T) {
	t.Parallel()
	c := mustNew(t, Config{})
	for path, want := range map[string]bool{
		"github.com/gorilla/schema":                          true,
		"example.com/app/vendor/github.com/gorilla/schema":   true,
		"github.com/go-playground/locales/fr":                true,
		"github.com/go-playground/locales":                   false,
		"regexp":                                             false, // its group is off
		"encoding/json":                                      false, // never reported
		"k8s.io/apimachinery/pkg/runtime/serializer/json":    true,
		"github.com/open-policy-agent/opa/v1/rego":           false,
		"google.golang.org/protobuf/reflect/protodesc":       false, // off in its group
		"github.com/gorilla/schema/internal":                 false,
		"github.com/go-playground/validator/v10/translators": false,
	} {
		if got := c.HasPackage(path); got != want {
			t.Errorf("HasPackage(%q) = %v, want %v", path, got, want)
		}
	}
	if mustNew(t, Config{Disable: []string{"gorilla-schema-decoder"}}).HasPackage("github.com/gorilla/schema") {
		t.Error("a package whose only constructor is disabled counts")
	}
	pkgs := c.Packages()
	if !slices.IsSorted(pkgs) || !slices.Contains(pkgs, "github.com/go-playground/locales/*") {
		t.Errorf("Packages() = %q, want them sorted, with patterns", pkgs)
	}
}

func TestWithMapper(t *testing.T) {
	t.Parallel()
	const name = "example.com/app.NewThing"
	base := mustNew(t, Config{Disable: []string{"example.com/app.NewDisabled"}})
	with := base.WithMapper(Declared{Name: name, Sharing: Safe, Result: "*app.Thing", Key: "table"})
	fn := fakeObject(name).(*types.Func)
	if base.Func(fn) != nil || base.ByName(name) != nil || base.HasPackage("example.com/app") {
		t.Error("WithMapper changed the catalogue that it was called on")
	}
	m := with.Func(fn)
	if m == nil || m.Entry.Sharing != Safe || m.Constructor.Result != "*app.Thing" || m.Constructor.Key != "table" || !with.HasPackage("example.com/app") {
		t.Errorf("the new catalogue finds %+v", m)
	}
	for _, test := range []struct{ what, name string }{
		{"disabled by the options", "example.com/app.NewDisabled"},
		{"no name", "NewThing"},
		{"known already", name},
	} {
		if with.WithMapper(Declared{Name: test.name, Sharing: Pool}) != with {
			t.Errorf("%s: WithMapper(%q) adds something", test.what, test.name)
		}
	}
	if m := base.WithMapper(Declared{Name: name}).Func(fn); m.Entry.Sharing != Unknown {
		t.Errorf("without a word on sharing it is %q, want unknown", m.Entry.Sharing)
	}
}

// TestDeclaredLeak: what stays of a mapper is a reason of its own, where mappers are
// not reported, as it is for entries of the catalogue.
func TestDeclaredLeak(t *testing.T) {
	t.Parallel()
	const name = "example.com/app.NewThing"
	for _, tt := range []struct {
		groups          []string
		leaks, onlyLeak bool
	}{
		{nil, true, false}, {[]string{"leak"}, true, true}, {[]string{"leak"}, false, false},
		{[]string{"leak", "mapper"}, true, false}, {[]string{"codec"}, true, false},
	} {
		c := mustNew(t, Config{Groups: tt.groups}).WithMapper(Declared{Name: name, Leaks: tt.leaks})
		m := c.ByName(name)
		if (m.Constructor.Leak != "") != tt.leaks || m.OnlyLeak != tt.onlyLeak || c.OnlyLeak(name) != tt.onlyLeak {
			t.Errorf("groups %q, leaks %t: leaks %q, only for that %t", tt.groups, tt.leaks, m.Constructor.Leak, m.OnlyLeak)
		}
	}
}

// TestDeclaredSetup: constructors of one type have one entry, which its type finds.
func TestDeclaredSetup(t *testing.T) {
	t.Parallel()
	const typ = "example.com/app.Thing"
	declare := func(fn string, sharing Sharing, leaks bool) Declared {
		return Declared{Name: "example.com/app." + fn, Sharing: sharing, Leaks: leaks, Setup: []string{"Register"}, Type: typ}
	}
	base := mustNew(t, Config{})
	c := base.WithMapper(declare("New", Safe, false)).WithMapper(declare("NewPool", Pool, false)).WithMapper(declare("Open", Safe, true))
	c = c.WithMapper(Declared{Name: "example.com/app.NewOther", Sharing: Safe, Setup: []string{"X"}, Type: "github.com/gorilla/schema.Decoder"})
	instance := fakeObject(typ + "{}").Type()
	e := c.OfType(instance)
	if e == nil || !e.IsSetup("Register") || e.IsSetup("Map") {
		t.Fatalf("the type finds %+v", e)
	}
	if base.OfType(instance) != nil {
		t.Error("WithMapper changed the catalogue that it was called on")
	}
	for fn, want := range map[string]Sharing{"New": AfterSetup, "NewPool": Pool, "Open": AfterSetup, "NewOther": Unknown} {
		m := c.ByName("example.com/app." + fn)
		if got := m.Entry.SharingOf(m.Constructor); got != want || (m.Entry == e) != (fn != "NewOther") {
			t.Errorf("%s: sharing %q, want %q; entry of the type: %t", fn, got, want, m.Entry == e)
		}
	}
	if m := base.WithMapper(Declared{Name: typ + "{}", Sharing: Safe}).ByName(typ + "{}"); m.Entry.Sharing != Safe {
		t.Errorf("without set-up methods it is %q", m.Entry.Sharing)
	}
}

func TestNameOf(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"example.com/a.F", "gopkg.in/a.v2.F", "example.com/a.(*T).M", "example.com/a.T{}"} {
		if got := NameOf(fakeObject(s)); got != s {
			t.Errorf("NameOf = %q, want %q", got, s)
		}
	}
	if got := NameOf(types.NewVar(0, nil, "v", types.Typ[types.Int])); got != "" {
		t.Errorf("NameOf of a variable = %q", got)
	}
}

func TestOfType(t *testing.T) {
	t.Parallel()
	c := mustNew(t, Config{})
	for s, want := range map[string]string{
		"github.com/go-playground/mold/v4.Transformer{}":            "mold", // declared elsewhere than its constructors
		"github.com/gorilla/schema.Decoder{}":                       "gorilla-schema-decoder",
		"github.com/gorilla/schema.Converter{}":                     "",
		"example.com/schema.Decoder{}":                              "",
		"go.mongodb.org/mongo-driver/bson/bsoncodec.Registry{}":     "mongo-registry",
		"encoding/json.Decoder{}":                                   "", // never reported
		"k8s.io/apimachinery/pkg/runtime/serializer.CodecFactory{}": "k8s-codec-factory",
	} {
		typ := fakeObject(s).Type()
		for _, typ := range []types.Type{typ, types.NewPointer(typ)} {
			got := ""
			if e := c.OfType(typ); e != nil {
				got = e.ID
			}
			if !strings.HasPrefix(got, want) || got == "" != (want == "") {
				t.Errorf("OfType(%s) = %q, want %q", typ, got, want)
			}
		}
	}
	if e := c.OfType(types.Typ[types.Int]); e != nil {
		t.Errorf("OfType(int) = %s", e.ID)
	}
}
