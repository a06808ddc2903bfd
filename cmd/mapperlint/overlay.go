package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// An overlay holds, by absolute name, the files that the go command replaces, as
// build systems have it do that make sources elsewhere: go list names the file
// that is replaced, and what is on the disk there is not what is built.
type overlay map[string][]byte

// readOverlay reads the overlay that GOFLAGS names, if it does.
func readOverlay() (overlay, error) {
	name := ""
	for flag := range strings.FieldsSeq(os.Getenv("GOFLAGS")) {
		flag = strings.TrimPrefix(strings.Trim(flag, `'"`), "-")
		if value, ok := strings.CutPrefix(strings.TrimPrefix(flag, "-"), "overlay="); ok {
			name = value // the last one counts
		}
	}
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("GOFLAGS: -overlay: %w", err)
	}
	var file struct{ Replace map[string]string }
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("GOFLAGS: -overlay=%s: %w", name, err)
	}
	files := make(overlay)
	for old, now := range file.Replace {
		if now == "" { // it is not there
			continue
		}
		if old, err = filepath.Abs(old); err != nil {
			return nil, err
		}
		if filepath.Ext(old) != ".go" {
			continue
		}
		if files[old], err = os.ReadFile(now); err != nil {
			return nil, fmt.Errorf("GOFLAGS: -overlay=%s: %w", name, err)
		}
	}
	return files, nil
}

// parse is what packages.Load parses files with.
func (files overlay) parse(fset *token.FileSet, name string, src []byte) (*ast.File, error) {
	if now, ok := files[name]; ok {
		src = now
	}
	return parser.ParseFile(fset, name, src, parser.AllErrors|parser.ParseComments)
}
