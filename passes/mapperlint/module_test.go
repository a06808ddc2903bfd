package mapperlint

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// TestForeignModule asserts what calls of another module mean: a constructor
// that it derives counts, since the caller has the instance in hand; what its
// functions build inside is not for the caller to mend.
func TestForeignModule(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	files := map[string]string{
		"go.mod": `module example.com/app

go 1.25.0

require (
	example.com/foreign v0.0.0
	github.com/go-playground/validator/v10 v10.0.0
)

replace example.com/foreign => ./foreign

replace github.com/go-playground/validator/v10 => ./validator
`,
		"validator/go.mod": "module github.com/go-playground/validator/v10\n\ngo 1.25.0\n",
		"validator/validator.go": `package validator

type Validate struct{}

func New() *Validate { return &Validate{} }

func (v *Validate) Struct(s any) error { return nil }
`,
		"foreign/go.mod": "module example.com/foreign\n\ngo 1.25.0\n\nrequire github.com/go-playground/validator/v10 v10.0.0\n",
		"foreign/foreign.go": `package foreign

import "github.com/go-playground/validator/v10"

func NewValidator() *validator.Validate { return validator.New() }

func Port() error { return validator.New().Struct(1) }

func Check(s any) error { return validator.New().Struct(s) }

type Client struct{ v *validator.Validate }

func NewClient() *Client { return &Client{v: validator.New()} }

func (c *Client) Do() error { return c.v.Struct(1) }
`,
		"own/own.go": `package own

import "github.com/go-playground/validator/v10"

func Port() error { return validator.New().Struct(1) }

type Client struct{ v *validator.Validate }

func NewClient() *Client { return &Client{v: validator.New()} }

func (c *Client) Do() error { return c.v.Struct(1) }
`,
		"api/api.go": `package api

import (
	"net/http"

	"example.com/app/own"
	"example.com/foreign"
)

func handler(w http.ResponseWriter, r *http.Request) {
	_ = foreign.NewValidator().Struct(r) // want "foreign.NewValidator builds .* for every request in handler"
	_ = foreign.Port()
	_ = foreign.Check(r)
	_ = foreign.NewClient().Do()
	_ = own.Port()           // want "own.Port builds .* for every request in handler"
	_ = own.NewClient().Do() // want "own.NewClient builds, inside its result, .* for every request in handler"
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
