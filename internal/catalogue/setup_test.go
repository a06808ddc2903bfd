package catalogue

import (
	"go/types"
	"testing"
)

func TestIsSetup(t *testing.T) {
	t.Parallel()
	c := mustNew(t, Config{Groups: allGroups()})
	for _, test := range []struct {
		constructor, method string
		want                bool
	}{
		{"github.com/go-playground/validator/v10.New", "RegisterValidation", true},
		{"github.com/go-playground/validator/v10.New", "Struct", false},
		{"github.com/gorilla/schema.NewDecoder", "IgnoreUnknownKeys", true},
		{"github.com/gorilla/schema.NewDecoder", "Decode", false},
		{"github.com/ugorji/go/codec.JsonHandle{}", ".Canonical", true},
		{"github.com/ugorji/go/codec.JsonHandle{}", "Canonical", false},
		{"github.com/microcosm-cc/bluemonday.NewPolicy", "AllowElements", true},
		{"github.com/microcosm-cc/bluemonday.NewPolicy", "Sanitize", false},
		{"k8s.io/apimachinery/pkg/runtime.NewScheme", "AddKnownTypes", true},
		{"k8s.io/apimachinery/pkg/runtime.NewScheme", "New", false},
	} {
		if got := c.ByName(test.constructor).Entry.IsSetup(test.method); got != test.want {
			t.Errorf("%s: IsSetup(%q) = %v, want %v", test.constructor, test.method, got, test.want)
		}
	}
}

func TestIsDerive(t *testing.T) {
	t.Parallel()
	e := mustNew(t, Config{}).ByName("k8s.io/apimachinery/pkg/runtime/serializer.NewCodecFactory").Entry
	for method, want := range map[string]bool{"UniversalDeserializer": true, "Universal": false, "Decode": false} {
		if got := e.IsDerive(method); got != want {
			t.Errorf("IsDerive(%q) = %v, want %v", method, got, want)
		}
	}
}

func TestSetupFunc(t *testing.T) {
	t.Parallel()
	const api = `package v1
type Builder []func()
func (*Builder) AddToScheme() error { return nil }
func (*Builder) Register() {}
var builder Builder
var AddToScheme = builder.AddToScheme
func Install() {}
func install() {}
func RegisterDefaultTranslations() {}
type NotAFunc struct{}
`
	c := mustNew(t, Config{})
	for _, test := range []struct {
		path, id string
		want     bool
	}{
		{"k8s.io/api/core/v1", "AddToScheme", true}, // a variable
		{"k8s.io/api/core/v1", "Builder.AddToScheme", true},
		{"k8s.io/api/core/v1", "Builder.Register", false},
		{"example.com/app/api/v1", "Install", true},
		{"example.com/app/api/v1", "install", false},
		{"example.com/app/vendor/k8s.io/api/core/v1", "AddToScheme", true},
		{"github.com/go-playground/validator/v10/translations/en", "RegisterDefaultTranslations", true},
		{"gopkg.in/go-playground/validator.v9/translations/pt_BR", "RegisterDefaultTranslations", true},
		{"example.com/app/i18n", "RegisterDefaultTranslations", false},
		{"example.com/app", "builder", false},
		{"example.com/app", "NotAFunc", false},
	} {
		pkg := fakePackage(t, test.path, api)
		var obj types.Object
		if obj = pkg.Scope().Lookup(test.id); obj == nil {
			obj = fakeFunc(t, pkg, test.id)
		}
		if got := c.SetupFunc(obj); got != test.want {
			t.Errorf("SetupFunc(%s.%s) = %v, want %v", test.path, test.id, got, test.want)
		}
	}
	if c.SetupFunc(nil) || c.SetupFunc(types.Universe.Lookup("len")) {
		t.Error("no object, or a predeclared one, sets up an instance")
	}
	notFunc := fakePackage(t, "example.com/app", "package app\nvar AddToScheme int").Scope().Lookup("AddToScheme")
	if c.SetupFunc(notFunc) {
		t.Error("a variable that is no function sets up an instance")
	}
}

func TestGlob(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		pattern, s string
		want       bool
	}{
		{"a.B", "a.B", true}, {"a.B", "a.C", false}, {"*.B", "x/y.B", true}, {"*.B", "x/y.BB", false},
		{"*/t/*.B", "x/t/en.B", true}, {"*/t/*.B", "x/en.B", false}, {"a*", "a", true}, {"a*b*c", "aXbYbc", true},
	} {
		if got := glob(test.pattern, test.s); got != test.want {
			t.Errorf("glob(%q, %q) = %v, want %v", test.pattern, test.s, got, test.want)
		}
	}
}
