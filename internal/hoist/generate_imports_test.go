package hoist_test

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// rename sometimes imports libraries under another name, or none.
func (g *generator) rename(body string) string {
	for _, path := range slices.Sorted(maps.Keys(g.imports)) {
		if !strings.Contains(path, ".") { // the standard library
			continue
		}
		switch g.pick(10) {
		case 0:
			g.imports[path] = "lib" + strconv.Itoa(len(g.imports))
		case 1:
			g.imports[path] = "."
		}
	}
	return g.qualified(body)
}

// qualified writes a text with the names of the imports.
func (g *generator) qualified(text string) string {
	for path, name := range g.imports {
		if name == "" {
			continue
		}
		own := regexp.MustCompile(`\b` + regexp.QuoteMeta(packageName(path)) + `\.`)
		text = own.ReplaceAllString(text, strings.TrimPrefix(name+".", ".."))
	}
	return text
}

// packageName returns the name of the package of a path.
func packageName(path string) string {
	dir, name, _ := strings.Cut(path, "/v")
	if name == "" || strings.Contains(name, "/") {
		dir = path
	}
	return dir[strings.LastIndex(dir, "/")+1:]
}

// common is what all files share.
const common = `package gen

import (
	"strings"

	"github.com/go-playground/validator/v10"
)

func lower(s string) string { return strings.ToLower(s) }

func even(validator.FieldLevel) bool { return true }

var jsonMapper = 1

var validate = lower("x")

var _ = newServer(validate + string(rune(jsonMapper)))
`
