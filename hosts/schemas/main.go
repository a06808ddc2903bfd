// Command schemas checks a report of mapperlint against the published schema
// of its format: schemas sarif|rdjson FILE.
//
// The schemas are those in the released modules of go-sarif (the one of OASIS)
// and reviewdog, and are read from there. That of rdjson permits any further
// field, so a report must also be what reviewdog itself decodes.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // has the schema
	"github.com/reviewdog/reviewdog/proto/rdf"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"google.golang.org/protobuf/encoding/protojson"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: schemas sarif|rdjson FILE")
	}
	report, err := os.ReadFile(args[1])
	if err != nil {
		return err
	}
	var schema io.Reader
	switch args[0] {
	case "sarif":
		schema, err = sarifSchema()
	case "rdjson":
		if err := protojson.Unmarshal(report, new(rdf.DiagnosticResult)); err != nil {
			return err
		}
		schema, err = rdjsonSchema()
	default:
		err = fmt.Errorf("unknown format %q", args[0])
	}
	if err != nil {
		return err
	}
	return validate(schema, report)
}

// validate validates a document, with the formats of strings, such as URIs.
func validate(schema io.Reader, document []byte) error {
	parsed, err := jsonschema.UnmarshalJSON(schema)
	if err != nil {
		return err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	const name = "schema.json"
	if err := c.AddResource(name, parsed); err != nil {
		return err
	}
	compiled, err := c.Compile(name)
	if err != nil {
		return err
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		return err
	}
	return compiled.Validate(v)
}

// sarifSchema returns the value of the constant that holds it.
func sarifSchema() (io.Reader, error) {
	dir, err := moduleDir("github.com/owenrumney/go-sarif/v3")
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "pkg/report/v210/sarif/schema.go"), nil, 0)
	if err != nil {
		return nil, err
	}
	var text string
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && spec.Names[0].Name == "schema" {
			if lit, ok := spec.Values[0].(*ast.BasicLit); ok {
				text, err = strconv.Unquote(lit.Value)
			}
		}
		return true
	})
	if err == nil && text == "" {
		err = errors.New("go-sarif has no constant schema")
	}
	return strings.NewReader(text), err
}

func rdjsonSchema() (io.Reader, error) {
	dir, err := moduleDir("github.com/reviewdog/reviewdog")
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(dir, "proto/rdf/jsonschema/DiagnosticResult.json"))
	return bytes.NewReader(data), err
}

// moduleDir returns the directory of a module that this one requires.
func moduleDir(path string) (string, error) {
	out, err := exec.Command("go", "list", "-m", "-json", path).Output()
	if err != nil {
		return "", fmt.Errorf("go list -m %s: %w", path, err)
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		return "", err
	}
	return module.Dir, nil
}
