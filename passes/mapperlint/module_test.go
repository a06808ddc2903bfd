package mapperlint

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// TestForeignModule asserts what calls of another module mean: a constructor
// that it derives counts, since the caller has the instance in hand; what its
// functions build inside is not for the caller to mend, unless a directory
// takes the module's place: then it is a part of the same program.
func TestForeignModule(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	files := map[string]string{
		"go.mod": `module example.com/app

go 1.25.0

require (
	example.com/foreign v1.0.0
	example.com/sibling v0.0.0
	github.com/go-playground/validator/v10 v10.0.0
)

replace example.com/foreign => ./cache/foreign@v1.0.0

replace example.com/sibling => ./sibling

replace github.com/go-playground/validator/v10 => ./validator
`,
		"validator/go.mod": "module github.com/go-playground/validator/v10\n\ngo 1.25.0\n",
		"validator/validator.go": `package validator

type Validate struct{}

func New() *Validate { return &Validate{} }

func (v *Validate) Struct(s any) error { return nil }
`,
		"cache/foreign@v1.0.0/go.mod":     goMod("example.com/foreign"), // as in the cache of modules
		"cache/foreign@v1.0.0/foreign.go": module("foreign"),
		"sibling/go.mod":                  goMod("example.com/sibling"),
		"sibling/sibling.go":              module("sibling"),
		"own/own.go":                      module("own"),
		"api/api.go": `package api

import (
	"net/http"

	"example.com/app/own"
	"example.com/foreign"
	"example.com/sibling"
)

func handler(w http.ResponseWriter, r *http.Request) {
	_ = foreign.NewValidator().Struct(r) // want "foreign.NewValidator builds .* for every request in handler"
	_ = foreign.Port()
	_ = foreign.Check(r)
	_ = foreign.NewClient().Do()
	_ = sibling.NewValidator().Struct(r) // want "sibling.NewValidator builds .* for every request in handler"
	_ = sibling.Port()                   // want "sibling.Port builds .* for every request in handler"
	_ = sibling.Check(r)                 // reported where it stands
	_ = sibling.NewClient().Do()         // want "sibling.NewClient builds, inside its result, .* for every request in handler"
	_ = own.Port()                       // want "own.Port builds .* for every request in handler"
	_ = own.NewClient().Do()             // want "own.NewClient builds, inside its result, .* for every request in handler"
}
`,
	}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	analysistest.Run(diagnostics{t}, dir, analyzer(t, Options{}), "./...")
}

// goMod is the go.mod of a module that needs validator.
func goMod(path string) string {
	return "module " + path + "\n\ngo 1.25.0\n\nrequire github.com/go-playground/validator/v10 v10.0.0\n"
}

// module is a package that builds in several ways.
func module(name string) string {
	return "package " + name + `

import "github.com/go-playground/validator/v10"

func NewValidator() *validator.Validate { return validator.New() }

func Port() error { return validator.New().Struct(1) }

func Check(s any) error { return validator.New().Struct(s) } // want "on every call of Check"

type Client struct{ v *validator.Validate }

func NewClient() *Client { return &Client{v: validator.New()} }

func (c *Client) Do() error { return c.v.Struct(1) }
`
}
